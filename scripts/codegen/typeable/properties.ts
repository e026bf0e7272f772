import { isObject, ownList, ownObject } from "../../openapi/json.ts";
import type { Schema } from "../map-objects.ts";

/** Members of every object in TypeScript, which none may have with another type and leave out. */
const INHERITED = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Keywords that say more of an object's properties. */
const COMPOSED = ["allOf", "anyOf", "oneOf", "$ref", "then", "else"];

/** A type that no value has, for openapi-typescript, which looks for keywords in it. */
const NOTHING = { enum: [] };

/** It leaves out what is asked for, or spoken of under a condition, and declared nowhere. */
export function undeclaredProperties(schema: Schema): Schema {
  const declared = ownObject(schema, "properties");
  const isFree = Object.keys(declared).length === 0;
  const isAbout = schema["type"] === "object" || !isFree;
  const conditional = namesUnderConditions(schema);
  const required = isAbout ? ownList(schema, "required").map(String) : [];
  const names = new Set([...required, ...conditional]);
  const missing = [...names].filter((name) => !Object.hasOwn(declared, name));
  const { additionalProperties, patternProperties } = schema;
  // The type of all others is that of these.
  if (missing.length === 0 || isObject(additionalProperties)) return schema;
  const isClosed =
    additionalProperties === false && patternProperties === undefined;
  const added = missing.map((name) => [name, !isClosed] as const);
  const isOpen = isFree && !isClosed && !COMPOSED.some((key) => key in schema);
  return {
    ...schema,
    properties: Object.fromEntries([...Object.entries(declared), ...added]),
    ...(isOpen && { additionalProperties: true }),
  };
}

function namesUnderConditions(schema: Schema): string[] {
  const dependent = Object.values(ownObject(schema, "dependentSchemas"));
  return [schema["then"], schema["else"], ...dependent].flatMap((each) =>
    isObject(each) ? Object.keys(ownObject(each, "properties")) : [],
  );
}

/** An optional property of an inherited name it gives a type that no object has which lacks it. */
export function inheritedProperties(schema: Schema): Schema {
  const entries = Object.entries(ownObject(schema, "properties"));
  const required = new Set(ownList(schema, "required"));
  const isInherited = (name: string): boolean =>
    INHERITED.has(name) && !required.has(name);
  if (!entries.some(([name]) => isInherited(name))) return schema;
  const properties = Object.fromEntries(
    entries.map(([name, each]) => [name, isInherited(name) ? true : each]),
  );
  return { ...schema, properties };
}

/**
 * It asks the declared properties to be of the others' type too, which nothing satisfies, and all
 * others to be of the type of those that match a pattern; of unevaluated ones it knows nothing.
 */
export function otherProperties(schema: Schema): Schema {
  const { patternProperties, ...others } = schema;
  const { additionalProperties, unevaluatedProperties = false } = schema;
  const isDeclared = Object.keys(ownObject(schema, "properties")).length > 0;
  const isMatched = Object.keys(Object(patternProperties)).length > 0;
  const isOpen =
    additionalProperties === undefined
      ? isMatched || unevaluatedProperties !== false
      : additionalProperties === true && isMatched;
  return isOpen || (isDeclared && (isMatched || isObject(additionalProperties)))
    ? { ...others, additionalProperties: true }
    : schema;
}

/** It takes an object that may have no property for one that may have any. */
export function noProperties(schema: Schema): Schema {
  const { type, additionalProperties, patternProperties } = schema;
  const isClosed =
    type === "object" &&
    additionalProperties === false &&
    Object.keys(ownObject(schema, "properties")).length === 0 &&
    Object.keys(Object(patternProperties)).length === 0;
  return isClosed ? { ...schema, additionalProperties: NOTHING } : schema;
}
