import { isObject, memberOf } from "../../../openapi/json.ts";
import { below, unwrapped, type SchemaAt } from "./document.ts";

// Beside these, a name may turn out not to be a value of the property.
const HARMLESS = new Set([
  "type",
  "enum",
  "const",
  "title",
  "description",
  "default",
  "deprecated",
  "example",
  "examples",
  "nullable",
  "readOnly",
  "writeOnly",
]);

/** The values that a schema's own words on a property list; `undefined` where they list none. */
export function listedBy(
  at: SchemaAt,
  property: string,
): readonly unknown[] | undefined {
  const properties = isObject(at.raw) && memberOf(at.raw, "properties");
  if (!isObject(properties) || !Object.hasOwn(properties, property))
    return undefined;
  const raw = unwrapped(below(at, "properties", property))?.raw;
  if (!isObject(raw)) return undefined;
  if (Object.hasOwn(raw, "const")) return [memberOf(raw, "const")];
  const list = memberOf(raw, "enum");
  return Array.isArray(list) ? list : undefined;
}

/** Whether a schema's own words on a property leave room for a name; `undefined` where that is hard to tell. */
export function admits(
  at: SchemaAt,
  property: string,
  name: string,
): boolean | undefined {
  const properties = isObject(at.raw) && memberOf(at.raw, "properties");
  if (!isObject(properties) || !Object.hasOwn(properties, property))
    return true;
  const raw = unwrapped(below(at, "properties", property))?.raw;
  if (!isObject(raw)) return raw === true ? true : undefined;
  const list = listedBy(at, property) ?? [name];
  if (!list.includes(name))
    return list.every((value) => typeof value === "string") ? false : undefined;
  const isPlain =
    Object.keys(raw).every((key) => HARMLESS.has(key) || /^x-/.test(key)) &&
    [memberOf(raw, "type") ?? "string"].flat().includes("string");
  return isPlain ? true : undefined;
}
