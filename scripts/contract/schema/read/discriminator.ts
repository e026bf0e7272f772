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
  const own = ownNames(referenced(branch, reference), property, 0);
  // A branch that names itself otherwise means what it says: validators go by that.
  return own !== undefined && !own.some((each) => names.includes(String(each)))
    ? undefined
    : { property, names };
}

function leadsTo(value: unknown, target: string, name: string): boolean {
  return (
    typeof value === "string" && (value === name || pointerOf(value) === target)
  );
}

function ownNames(
  branch: Place | undefined,
  property: string,
  depth: number,
): readonly unknown[] | undefined {
  const place = branch === undefined ? undefined : settle(branch);
  if (place === undefined || !isObject(place.raw) || depth > 8)
    return undefined;
  const { raw } = place;
  const properties = member(raw, "properties");
  const tag = isObject(properties) ? member(properties, property) : undefined;
  if (isObject(tag)) {
    if (Object.hasOwn(tag, "const")) return [tag["const"]];
    if (Array.isArray(tag["enum"])) return tag["enum"];
  }
  const parts = member(raw, "allOf");
  for (const part of Array.isArray(parts) ? parts : []) {
    const found = ownNames({ ...place, raw: part }, property, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
