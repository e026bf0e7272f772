import { memberOf } from "../../../openapi/json.ts";
import type { Dialect } from "../types.ts";

type Raw = Record<string, unknown>;

// What OpenAPI 3.0 takes from JSON Schema; any other keyword has no effect there.
const KNOWN_IN_3_0 = new Set([
  "type",
  "enum",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "properties",
  "required",
  "additionalProperties",
  "minProperties",
  "maxProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
]);

// Keywords that carry no constraint: beside a $ref they make no schema of their own.
const ANNOTATIONS = new Set([
  "$ref",
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$comment",
  "$defs",
  "definitions",
  "title",
  "description",
  "default",
  "deprecated",
  "example",
  "examples",
  "externalDocs",
  "nullable",
  "readOnly",
  "writeOnly",
  "xml",
  "discriminator",
]);

interface Translated {
  /** The schema in the words of 2020-12. */
  readonly raw: Raw;
  /** `null` is valid too, whatever the rest says. */
  readonly orNull: boolean;
}

/** Most schemas are neither references nor wrappers. */
export function mayBeBare(raw: Raw): boolean {
  return "$ref" in raw || "allOf" in raw || "anyOf" in raw || "oneOf" in raw;
}

/** Whether `$ref` says all there is to say about the values. */
export function isBareReference(raw: Raw, dialect: Dialect): boolean {
  return (
    typeof memberOf(raw, "$ref") === "string" &&
    (dialect === "3.0" || !hasConstraint(raw))
  );
}

/** Whether the only constraint is an `allOf` with one member; a discriminator gives the only one of a union its name. */
export function isBareWrapper(raw: Raw, dialect: Dialect): boolean {
  if (dialect === "3.0" && memberOf(raw, "nullable") === true) return false;
  if (Object.hasOwn(raw, "discriminator") && !Object.hasOwn(raw, "allOf"))
    return false;
  const single = ["allOf", "anyOf", "oneOf"].find((keyword) => {
    const list = memberOf(raw, keyword);
    return Array.isArray(list) && list.length === 1;
  });
  return (
    single !== undefined &&
    Object.keys(raw).every((key) => key === single || isAnnotation(key))
  );
}

export function translate(raw: Raw, dialect: Dialect): Translated {
  if (dialect === "3.1") return { raw, orNull: false };
  const kept: Raw = {};
  for (const [keyword, value] of Object.entries(raw))
    if (KNOWN_IN_3_0.has(keyword)) kept[keyword] = value;
  makeExclusive(kept, "minimum", "exclusiveMinimum");
  makeExclusive(kept, "maximum", "exclusiveMaximum");
  if (memberOf(raw, "nullable") !== true) return { raw: kept, orNull: false };
  if (!Object.hasOwn(kept, "type"))
    // In practice an untyped nullable schema, such as one with an allOf, means "or null".
    return { raw: kept, orNull: Object.keys(kept).length > 0 };
  kept["type"] = Array.isArray(kept["type"])
    ? [...(kept["type"] as unknown[]), "null"]
    : [kept["type"], "null"];
  return { raw: kept, orNull: false };
}

function makeExclusive(raw: Raw, bound: string, flag: string): void {
  const exclusive = memberOf(raw, flag);
  if (typeof exclusive !== "boolean") return;
  delete raw[flag];
  if (!exclusive || !Object.hasOwn(raw, bound)) return;
  raw[flag] = raw[bound];
  delete raw[bound];
}

function hasConstraint(raw: Raw): boolean {
  return Object.keys(raw).some((key) => !isAnnotation(key));
}

function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}
