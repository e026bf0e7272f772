import { isObject, memberOf } from "./json.ts";
import type { Located } from "./located.ts";
import { join } from "./pointer.ts";
import { referenceIn, resolve } from "./references.ts";

/** The member, `$ref` followed; its pointer is then that of the target. `undefined` when there is none. */
export function member(at: Located, key: string | number): Located | undefined {
  const direct = rawMember(at, key);
  return direct && resolve(direct);
}

/** The member as it is written, a Reference Object included. */
export function rawMember(
  { root, pointer, value }: Located,
  key: string | number,
): Located | undefined {
  if (!isContainer(value) || !Object.hasOwn(value, key)) return undefined;
  return { root, pointer: join(pointer, key), value: value[key] };
}

/** The members of an object or array with references followed; those that lead nowhere are left out. */
export function members(
  at: Located | undefined,
): readonly (readonly [string, Located])[] {
  return keysOf(at).flatMap((key) => {
    const found = at && member(at, key);
    return found ? [[key, found] as const] : [];
  });
}

/** The Reference Objects directly below that lead nowhere. */
export function danglingMembers(at: Located | undefined): readonly Located[] {
  return keysOf(at).flatMap((key) => {
    if (referenceIn(memberOf(at?.value, key)) === undefined) return [];
    const raw = at && rawMember(at, key);
    return raw && !resolve(raw) ? [raw] : [];
  });
}

export function textAt(
  at: Located | undefined,
  key: string,
): string | undefined {
  const value = memberOf(at?.value, key);
  return typeof value === "string" ? value : undefined;
}

export function flag(
  at: Located | undefined,
  key: string,
): boolean | undefined {
  const value = memberOf(at?.value, key);
  return typeof value === "boolean" ? value : undefined;
}

function keysOf(at: Located | undefined): readonly string[] {
  return at && isContainer(at.value) ? Object.keys(at.value) : [];
}

/** Whether it has members: an object or an array. */
export function isContainer(
  value: unknown,
): value is Record<string | number, unknown> {
  return Array.isArray(value) || isObject(value);
}
