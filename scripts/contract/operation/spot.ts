import { anchored } from "../schema/value/anchors.ts";
import { join, lookUp as valueOf, pointerOf } from "../schema/value/pointer.ts";

/** A value of a document together with where it stands. */
export interface Spot {
  readonly root: unknown;
  readonly pointer: string;
  readonly value: unknown;
}

const MAX_HOPS = 32;

export function rootSpot(root: unknown): Spot {
  return { root, pointer: "", value: root };
}

/** The member, `$ref` followed; its pointer is then that of the target. `undefined` when there is none. */
export function member(spot: Spot, key: string | number): Spot | undefined {
  const direct = rawMember(spot, key);
  return direct && target(direct);
}

/** The member as it is written, a Reference Object included. */
export function rawMember(spot: Spot, key: string | number): Spot | undefined {
  if (!isContainer(spot.value) || !Object.hasOwn(spot.value, key)) {
    return undefined;
  }
  return {
    root: spot.root,
    pointer: join(spot.pointer, key),
    value: spot.value[key],
  };
}

/** The value of a member as it is written, for those who need not know where it stands. */
function valueAt({ value }: Spot, key: string): unknown {
  return isContainer(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

/** The members of an object or array as they are written. */
export function rawMembers(spot: Spot): readonly Spot[] {
  const keys = isContainer(spot.value) ? Object.keys(spot.value) : [];
  return keys.flatMap((key) => rawMember(spot, key) ?? []);
}

/** The members of an object or array with references followed; those that lead nowhere are left out. */
export function members(
  spot: Spot | undefined,
): readonly (readonly [string, Spot])[] {
  if (!spot || !isContainer(spot.value)) return [];
  const found: (readonly [string, Spot])[] = [];
  for (const key of Object.keys(spot.value)) {
    const at = member(spot, key);
    if (at) found.push([key, at]);
  }
  return found;
}

/** The Reference Objects directly below that lead nowhere. */
export function danglingMembers(spot: Spot | undefined): readonly Spot[] {
  if (!spot || !isContainer(spot.value)) return [];
  const { value } = spot;
  return Object.keys(value)
    .filter((key) => referenceOf({ value: value[key] }) !== undefined)
    .flatMap((key) => {
      const raw = rawMember(spot, key);
      return raw && !target(raw) ? [raw] : [];
    });
}

export function text(spot: Spot | undefined, key: string): string | undefined {
  const value = spot && valueAt(spot, key);
  return typeof value === "string" ? value : undefined;
}

export function flag(spot: Spot | undefined, key: string): boolean | undefined {
  const value = spot && valueAt(spot, key);
  return typeof value === "boolean" ? value : undefined;
}

/** Where a Reference Object points to as it is written. */
export function referenceOf({
  value,
}: Pick<Spot, "value">): string | undefined {
  if (!isContainer(value) || !Object.hasOwn(value, "$ref")) return undefined;
  return typeof value["$ref"] === "string" ? value["$ref"] : undefined;
}

/** The value at a JSON pointer, references on the way not followed. */
export function lookUp(root: unknown, pointer: string): Spot | undefined {
  const value = valueOf(root, pointer);
  return value === undefined ? undefined : { root, pointer, value };
}

/** What a Reference Object leads to; the spot itself if it is none. */
export function target(spot: Spot): Spot | undefined {
  const reference = referenceOf(spot);
  return reference === undefined ? spot : targetOf(spot.root, reference);
}

/** What a reference leads to in the end. */
export function targetOf(root: unknown, reference: string): Spot | undefined {
  let next: string | undefined = reference;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const pointer = pointerIn(root, next);
    const found = pointer === undefined ? undefined : lookUp(root, pointer);
    next = found && referenceOf(found);
    if (next === undefined) return found;
  }
  return undefined;
}

function pointerIn(root: unknown, reference: string): string | undefined {
  const pointer = pointerOf(reference);
  return pointer === undefined && isContainer(root)
    ? anchored(root, reference)
    : pointer;
}

function isContainer(
  value: unknown,
): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
