import { member, members, rawMember } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";
import { valueShape, type ValueShape } from "./serialization.ts";

/** Keywords that speak of lists, and those that speak of objects. */
const WORDS: Readonly<Record<"array" | "object", readonly string[]>> = {
  array: [
    ...["items", "prefixItems", "contains", "unevaluatedItems"],
    ...["minItems", "maxItems", "uniqueItems"],
  ],
  object: [
    ...["properties", "required", "additionalProperties", "patternProperties"],
    ...["minProperties", "maxProperties", "propertyNames"],
    ...["dependentRequired", "dependentSchemas", "unevaluatedProperties"],
  ],
};

/**
 * The shapes besides a single text that a schema speaks of. A parameter of which
 * nothing is said is one text: nobody sends lists or objects that nobody asked for.
 */
export function declaredShapes(
  schema: Located | undefined,
): ReadonlySet<ValueShape> {
  const found = new Set<ValueShape>();
  const seen = new Set<string>();
  const waiting = schema === undefined ? [] : [schema];
  for (
    let located = waiting.pop();
    located !== undefined;
    located = waiting.pop()
  ) {
    if (seen.has(located.pointer)) continue;
    seen.add(located.pointer);
    for (const shape of ["array", "object"] as const)
      if (speaksOf(located, shape)) found.add(shape);
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      for (const [, part] of members(rawMember(located, keyword)))
        waiting.push(part);
    for (const keyword of ["then", "else"])
      waiting.push(...[member(located, keyword) ?? []].flat());
    waiting.push(...[resolve(located) ?? []].flat());
  }
  return found;
}

function speaksOf(schema: Located, shape: "array" | "object"): boolean {
  const types = [rawMember(schema, "type")?.value].flat();
  if (types.includes(shape)) return true;
  const listed = [
    rawMember(schema, "const")?.value,
    ...[rawMember(schema, "enum")?.value].flat(),
  ];
  return (
    WORDS[shape].some((word) => rawMember(schema, word) !== undefined) ||
    listed.some((value) => valueShape(value) === shape)
  );
}

/** Keywords by which a schema may refuse a text, or choose another schema. */
const OF_TEXTS = [
  ...["type", "enum", "const", "pattern", "minLength", "maxLength", "format"],
  ...[
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "$ref",
    "$dynamicRef",
    "nullable",
  ],
  ...["contentEncoding", "contentMediaType", "contentSchema"],
];

/** Whether every text will do, so that numbers and booleans need no mention. */
export function allowsAnyText(schema: Located | undefined): boolean {
  return (
    schema === undefined ||
    OF_TEXTS.every((word) => rawMember(schema, word) === undefined)
  );
}
