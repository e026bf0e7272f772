import { referenced, settle, type Place } from "./document.ts";
import { isObject, member } from "../value/json.ts";
import { pointerOf, tokensOf } from "../value/pointer.ts";

export interface BranchNames {
  readonly property: string;
  readonly names: readonly string[];
}

/**
 * The values of the discriminating property that select a branch of the union,
 * or `undefined` when it is selected by shape alone.
 */
export function namesOfBranch(
  union: Record<string, unknown>,
  branch: Place,
): BranchNames | undefined {
  const discriminator = member(union, "discriminator");
  if (!isObject(discriminator) || !isObject(branch.raw)) return undefined;
  const property = member(discriminator, "propertyName");
  const reference = member(branch.raw, "$ref");
  if (typeof property !== "string" || typeof reference !== "string")
    return undefined;
  const target = pointerOf(reference);
  const name = target === undefined ? undefined : tokensOf(target).at(-1);
  if (target === undefined || name === undefined) return undefined;
  const mapping = member(discriminator, "mapping");
  const names = isObject(mapping)
    ? Object.keys(mapping).filter((key) => leadsTo(mapping[key], target, name))
    : [];
  names.push(name);
  // A branch that names itself means what it says: validators go by that.
  return namesItself(referenced(branch, reference), property, 0)
    ? undefined
    : { property, names };
}

function leadsTo(value: unknown, target: string, name: string): boolean {
  return (
    typeof value === "string" && (value === name || pointerOf(value) === target)
  );
}

function namesItself(
  branch: Place | undefined,
  property: string,
  depth: number,
): boolean {
  const place = branch === undefined ? undefined : settle(branch);
  if (place === undefined || !isObject(place.raw) || depth > 8) return false;
  const { raw } = place;
  const properties = member(raw, "properties");
  const tag = isObject(properties) ? member(properties, property) : undefined;
  if (
    isObject(tag) &&
    (Object.hasOwn(tag, "const") || Array.isArray(tag["enum"]))
  )
    return true;
  const parts = member(raw, "allOf");
  return (
    Array.isArray(parts) &&
    parts.some((part: unknown) =>
      namesItself({ ...place, raw: part }, property, depth + 1),
    )
  );
}
