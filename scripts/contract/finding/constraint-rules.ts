import { breaking, compatible, type Rule } from "./rule.ts";

/** What a schema constrains: two keywords that bound the same thing are one constraint. */
export const CONSTRAINT_RULES = {
  type: constraint("the types allowed", {
    request: ["request-type-narrowed", "request-type-widened"],
    response: ["response-type-narrowed", "response-type-widened"],
  }),
  pattern: constraint("the pattern of a string", {
    request: ["request-pattern-narrowed", "request-pattern-widened"],
    response: ["response-pattern-narrowed", "response-pattern-widened"],
  }),
  length: constraint("the length of a string", {
    request: ["request-length-narrowed", "request-length-widened"],
    response: ["response-length-narrowed", "response-length-widened"],
  }),
  format: constraint("the format of a string", {
    request: ["request-format-narrowed", "request-format-widened"],
    response: ["response-format-narrowed", "response-format-widened"],
  }),
  range: constraint("the bounds of a number", {
    request: ["request-range-narrowed", "request-range-widened"],
    response: ["response-range-narrowed", "response-range-widened"],
  }),
  multipleOf: constraint("what a number must be a multiple of", {
    request: ["request-multiple-of-narrowed", "request-multiple-of-widened"],
    response: ["response-multiple-of-narrowed", "response-multiple-of-widened"],
  }),
  itemCount: constraint("how many items an array has", {
    request: ["request-item-count-narrowed", "request-item-count-widened"],
    response: ["response-item-count-narrowed", "response-item-count-widened"],
  }),
  itemUniqueness: constraint("whether items may repeat", {
    request: [
      "request-item-uniqueness-narrowed",
      "request-item-uniqueness-widened",
    ],
    response: [
      "response-item-uniqueness-narrowed",
      "response-item-uniqueness-widened",
    ],
  }),
  containedItems: constraint("which items an array must contain", {
    request: [
      "request-contained-items-narrowed",
      "request-contained-items-widened",
    ],
    response: [
      "response-contained-items-narrowed",
      "response-contained-items-widened",
    ],
  }),
  propertyCount: constraint("how many properties an object has", {
    request: [
      "request-property-count-narrowed",
      "request-property-count-widened",
    ],
    response: [
      "response-property-count-narrowed",
      "response-property-count-widened",
    ],
  }),
  propertyNames: constraint("how properties may be named", {
    request: [
      "request-property-names-narrowed",
      "request-property-names-widened",
    ],
    response: [
      "response-property-names-narrowed",
      "response-property-names-widened",
    ],
  }),
  propertyDependencies: constraint("which properties call for others", {
    request: [
      "request-property-dependencies-narrowed",
      "request-property-dependencies-widened",
    ],
    response: [
      "response-property-dependencies-narrowed",
      "response-property-dependencies-widened",
    ],
  }),
  additionalProperties: constraint("properties beyond the declared ones", {
    request: [
      "request-additional-properties-narrowed",
      "request-additional-properties-widened",
    ],
    response: [
      "response-additional-properties-narrowed",
      "response-additional-properties-widened",
    ],
  }),
  union: constraint("the alternatives of `anyOf`, `oneOf`, `not` or `if`", {
    request: ["request-union-narrowed", "request-union-widened"],
    response: ["response-union-narrowed", "response-union-widened"],
  }),
};

const KEYWORDS: Readonly<Record<string, keyof typeof CONSTRAINT_RULES>> = {
  type: "type",
  pattern: "pattern",
  minLength: "length",
  maxLength: "length",
  format: "format",
  minimum: "range",
  maximum: "range",
  exclusiveMinimum: "range",
  exclusiveMaximum: "range",
  multipleOf: "multipleOf",
  minItems: "itemCount",
  maxItems: "itemCount",
  items: "itemCount",
  unevaluatedItems: "itemCount",
  uniqueItems: "itemUniqueness",
  contains: "containedItems",
  minContains: "containedItems",
  maxContains: "containedItems",
  minProperties: "propertyCount",
  maxProperties: "propertyCount",
  propertyNames: "propertyNames",
  dependentRequired: "propertyDependencies",
  dependentSchemas: "propertyDependencies",
  additionalProperties: "additionalProperties",
  unevaluatedProperties: "additionalProperties",
};

/** The rules for a failing keyword; combinators and `false` count as unions. */
export function constraintRules(keyword: string): ConstraintRules {
  return CONSTRAINT_RULES[KEYWORDS[keyword] ?? "union"];
}

type Ids<Narrowed, Widened> = readonly [narrowed: Narrowed, widened: Widened];

type ConstraintRules = Readonly<
  Record<"request" | "response", Readonly<Record<"narrowed" | "widened", Rule>>>
>;

function constraint<
  Refused extends string,
  Accepted extends string,
  Spared extends string,
  Sent extends string,
>(
  what: string,
  ids: {
    readonly request: Ids<Refused, Accepted>;
    readonly response: Ids<Spared, Sent>;
  },
) {
  const [refused, accepted] = ids.request;
  const [spared, sent] = ids.response;
  return {
    request: {
      narrowed: breaking(refused, `less is accepted: ${what}`),
      widened: compatible(accepted, `more is accepted: ${what}`),
    },
    response: {
      narrowed: compatible(spared, `less is sent: ${what}`),
      widened: breaking(sent, `more may be sent: ${what}`),
    },
  };
}
