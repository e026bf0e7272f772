import { holdingOf } from "../openapi/grammar.ts";
import { isObject, type UnknownObject } from "../openapi/json.ts";
import { directed } from "./direction.ts";

type Schema = Record<string, unknown>;

/** What openapi-typescript makes a wrong type of, and what it makes a right one of. */
const REWRITES: readonly ((schema: Schema) => Schema)[] = [
  besideReference,
  openTuple,
  otherProperties,
];

/** It lets go of what stands beside a reference. */
function besideReference(schema: Schema): Schema {
  const { $ref, description: _, ...siblings } = schema;
  return $ref === undefined || Object.keys(siblings).length === 0
    ? schema
    : { allOf: [{ $ref }, siblings] };
}

/** It closes a tuple that may go on. */
function openTuple(schema: Schema): Schema {
  const { prefixItems, ...others } = schema;
  return prefixItems === undefined || schema["items"] === false
    ? schema
    : { ...others, items: {} };
}

/** It asks the declared properties to be of the others' type too, which nothing satisfies. */
function otherProperties(schema: Schema): Schema {
  return isObject(schema["properties"]) &&
    isObject(schema["additionalProperties"])
    ? { ...schema, additionalProperties: true }
    : schema;
}

/**
 * A copy of the document that openapi-typescript reads rightly; it changes the one that it is given.
 * One type serves both directions: what either leaves out is not required.
 */
export function typeable(document: UnknownObject): UnknownObject {
  const both = directed(directed(document, "request"), "response");
  return structuredClone(rewrite(both, false)) as UnknownObject;
}

/** `named`: the keys are names, not keywords. */
function rewrite(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, false));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => {
    const holding = named ? "objects" : holdingOf(key, child);
    return [
      key,
      holding === "data" ? child : rewrite(child, holding === "names"),
    ] as const;
  });
  const copy: Schema = Object.fromEntries(entries);
  return named ? copy : REWRITES.reduce((schema, each) => each(schema), copy);
}
