import { isObject, member } from "../value/json.ts";
import { below, settle, type Place } from "./document.ts";

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

/** Whether a schema's own words on a property leave room for a name; `undefined` where that is hard to tell. */
export function admits(
  at: Place,
  property: string,
  name: string,
): boolean | undefined {
  const properties = isObject(at.raw) && member(at.raw, "properties");
  if (!isObject(properties) || !Object.hasOwn(properties, property))
    return true;
  const raw = settle(below(at, "properties", property))?.raw;
  if (!isObject(raw)) return raw === true ? true : undefined;
  const list = Object.hasOwn(raw, "const")
    ? [member(raw, "const")]
    : (member(raw, "enum") ?? [name]);
  if (!Array.isArray(list)) return undefined;
  if (!list.includes(name))
    return list.every((value) => typeof value === "string") ? false : undefined;
  const isPlain =
    Object.keys(raw).every((key) => HARMLESS.has(key) || /^x-/.test(key)) &&
    [member(raw, "type") ?? "string"].flat().includes("string");
  return isPlain ? true : undefined;
}
