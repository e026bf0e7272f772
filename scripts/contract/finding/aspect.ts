/** What a constraint speaks of: two keywords that bound the same thing are one aspect. */
export const ASPECTS = {
  type: "the types allowed",
  pattern: "the pattern of a string",
  length: "the length of a string",
  format: "the format of a string",
  range: "the bounds of a number",
  "multiple-of": "what a number must be a multiple of",
  "item-count": "how many items an array has",
  "item-uniqueness": "whether items may repeat",
  "contained-items": "which items an array must contain",
  "property-count": "how many properties an object has",
  "property-names": "how properties may be named",
  "property-dependencies": "which properties call for others",
  "additional-properties": "properties beyond the declared ones",
  union: "the alternatives of `anyOf`, `oneOf`, `not` or `if`",
} as const;

export type Aspect = keyof typeof ASPECTS;

const KEYWORDS: Readonly<Record<string, Aspect>> = {
  type: "type",
  pattern: "pattern",
  minLength: "length",
  maxLength: "length",
  format: "format",
  minimum: "range",
  maximum: "range",
  exclusiveMinimum: "range",
  exclusiveMaximum: "range",
  multipleOf: "multiple-of",
  minItems: "item-count",
  maxItems: "item-count",
  items: "item-count",
  unevaluatedItems: "item-count",
  uniqueItems: "item-uniqueness",
  contains: "contained-items",
  minContains: "contained-items",
  maxContains: "contained-items",
  minProperties: "property-count",
  maxProperties: "property-count",
  propertyNames: "property-names",
  dependentRequired: "property-dependencies",
  dependentSchemas: "property-dependencies",
  additionalProperties: "additional-properties",
  unevaluatedProperties: "additional-properties",
};

/** The aspect that a failing keyword belongs to; combinators and `false` count as unions. */
export function aspectOf(keyword: string): Aspect {
  return KEYWORDS[keyword] ?? "union";
}
