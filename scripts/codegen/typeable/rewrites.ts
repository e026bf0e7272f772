import { isObject, ownList } from "../../openapi/json.ts";
import type { Schema } from "../map-objects.ts";
import {
  inheritedProperties,
  noProperties,
  otherProperties,
  undeclaredProperties,
} from "./properties.ts";
import { listedValues } from "./values.ts";

/** Keywords that openapi-typescript makes a type of. */
const TYPING = new Set([
  "type",
  "const",
  "enum",
  "properties",
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "required",
  "prefixItems",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
]);

/** What openapi-typescript makes a wrong type of, and what it makes a right one of. */
const REWRITES: readonly ((schema: Schema) => Schema | false)[] = [
  withoutDiscriminator,
  besideReference,
  besideAlternatives,
  listedValues,
  onlyType,
  booleanBranches,
  openTuple,
  listOfLists,
  undeclaredProperties,
  inheritedProperties,
  otherProperties,
  noProperties,
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
    : { allOf: [{ $ref }, rewritten(siblings)] };
}

/** Alternatives it takes for further ones than what stands beside them, and not for a part of it. */
function besideAlternatives(schema: Schema): Schema {
  const { description, ...others } = schema;
  const keyword = ["anyOf", "oneOf"].find(
    (each) => schema[each] !== undefined && !isIdleBeside(schema, each),
  );
  if (keyword === undefined) return schema;
  const { [keyword]: alternatives, ...rest } = others;
  return {
    ...(description !== undefined && { description }),
    allOf: [rewritten(rest), rewritten({ [keyword]: alternatives })],
  };
}

/** Whether what stands beside alternatives gives no type. */
function isIdleBeside(schema: Schema, keyword: string): boolean {
  return Object.entries(schema).every(
    ([key, value]) =>
      key === keyword ||
      !TYPING.has(key) ||
      (key === "type" && value === "object"),
  );
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
  const { minItems = 0, maxItems = Infinity, items } = schema;
  const isWhole = Number(minItems) >= prefixItems.length;
  const ends = items === false || Number(maxItems) <= prefixItems.length;
  return isWhole && ends ? schema : { ...others, items: {} };
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

/** It asks for the names that a discriminator gives, or for those of the components, whatever these ask for. */
function withoutDiscriminator(schema: Schema): Schema {
  const { discriminator: _, ...others } = schema;
  return others;
}
