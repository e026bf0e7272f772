import { isObject, ownList, ownObject } from "../../openapi/json.ts";
import type { Schema } from "../map-objects.ts";

/** What openapi-typescript makes a wrong type of, and what it makes a right one of. */
const REWRITES: readonly ((schema: Schema) => Schema | false)[] = [
  besideReference,
  onlyType,
  booleanBranches,
  openTuple,
  listOfLists,
  otherProperties,
  listedObjects,
  withoutDiscriminator,
];

export function rewritten(schema: Schema): Schema | false {
  return REWRITES.reduce<Schema | false>(
    (last, rewrite) => last && rewrite(last),
    schema,
  );
}

/** It lets go of what stands beside a reference. */
function besideReference(schema: Schema): Schema {
  const { $ref, description: _, ...siblings } = schema;
  return $ref === undefined || Object.keys(siblings).length === 0
    ? schema
    : { allOf: [{ $ref }, siblings] };
}

/** A list of one type it doesn't take for that type, so that an array of such arrays is one of their items. */
function onlyType(schema: Schema): Schema {
  const [type, other] = ownList(schema, "type");
  return type === undefined || other !== undefined
    ? schema
    : { ...schema, type };
}

/** It looks for a reference in each branch of an `allOf`, and fails at one that is no object. */
function booleanBranches(schema: Schema): Schema | false {
  const branches = ownList(schema, "allOf");
  if (branches.includes(false)) return false;
  return branches.includes(true)
    ? { ...schema, allOf: branches.filter((branch) => branch !== true) }
    : schema;
}

/** It closes a tuple, which may go on unless it says otherwise, and be shorter unless it says how long it is. */
function openTuple(schema: Schema): Schema {
  const { prefixItems, ...others } = schema;
  if (!Array.isArray(prefixItems)) return schema;
  const isWhole =
    typeof schema["minItems"] === "number" &&
    schema["minItems"] >= prefixItems.length;
  return schema["items"] === false && isWhole
    ? schema
    : { ...others, items: {} };
}

/** An array type that it gets for the items it takes for the whole array's, unless they say that they are arrays. */
function listOfLists(schema: Schema): Schema {
  const { items } = schema;
  return isObject(items) ? { ...schema, items: plainly(items) } : schema;
}

function plainly(schema: Schema): Schema {
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
    ownList(schema, keyword),
  );
  const [branch] = branches;
  if (schema["type"] !== undefined) return schema;
  if (branches.length === 1 && isObject(branch)) return plainly(branch);
  const values = [...ownList(schema, "enum"), schema["const"]];
  return values.some(Array.isArray) ? { ...schema, type: "array" } : schema;
}

/**
 * It asks the declared properties to be of the others' type too, which nothing satisfies, and all
 * others to be of the type of those that match a pattern.
 */
function otherProperties(schema: Schema): Schema {
  const { patternProperties, ...others } = schema;
  const { additionalProperties } = schema;
  const isDeclared = Object.keys(ownObject(schema, "properties")).length > 0;
  const isMatched = Object.keys(Object(patternProperties)).length > 0;
  if (isDeclared && (isMatched || isObject(additionalProperties)))
    return { ...others, additionalProperties: true };
  const isOpen =
    additionalProperties === undefined || additionalProperties === true;
  return isMatched && isOpen
    ? { ...others, additionalProperties: true }
    : schema;
}

/** Objects that are listed it takes for schemas, where they are said to be objects. */
function listedObjects(schema: Schema): Schema {
  const { type, ...others } = schema;
  return type === "object" && schema["enum"] !== undefined ? others : schema;
}

/** It asks for the names that a discriminator gives, or for those of the components, whatever these ask for. */
function withoutDiscriminator(schema: Schema): Schema {
  const { discriminator: _, ...others } = schema;
  return others;
}
