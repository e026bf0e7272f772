import {
  breakingRequest,
  breakingResponse,
  compatibleRequest,
  compatibleResponse,
} from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

/** What a schema constrains: two keywords that bound the same thing are one constraint. */
export const CONSTRAINT_RULES = {
  type: constraint({
    what: "the types allowed",
    by: "`type`",
    note: "`integer` is part of `number`, and in parameters all scalars are text, so that not every other type is another value.",
    request: ["request-type-narrowed", "request-type-widened"],
    response: ["response-type-narrowed", "response-type-widened"],
  }),
  pattern: constraint({
    what: "the pattern of a string",
    by: "`pattern`",
    note: "Patterns are compared as languages: one that is only spelt differently is no change.",
    request: ["request-pattern-narrowed", "request-pattern-widened"],
    response: ["response-pattern-narrowed", "response-pattern-widened"],
  }),
  length: constraint({
    what: "the length of a string",
    by: "`minLength` or `maxLength`",
    note: "Lengths count code points.",
    request: ["request-length-narrowed", "request-length-widened"],
    response: ["response-length-narrowed", "response-length-widened"],
  }),
  format: constraint({
    what: "the format of a string",
    by: "`format`",
    note: "Formats with a standard count as assertions; of those with several readings, only what every reading refuses is refused. A format of no known meaning is undecided.",
    request: ["request-format-narrowed", "request-format-widened"],
    response: ["response-format-narrowed", "response-format-widened"],
  }),
  range: constraint({
    what: "the bounds of a number",
    by: "`minimum`, `maximum` or one of their exclusive forms",
    note: "Numbers are compared as they are written, beyond what a double can hold too.",
    request: ["request-range-narrowed", "request-range-widened"],
    response: ["response-range-narrowed", "response-range-widened"],
  }),
  multipleOf: constraint({
    what: "what a number must be a multiple of",
    by: "`multipleOf`",
    request: ["request-multiple-of-narrowed", "request-multiple-of-widened"],
    response: ["response-multiple-of-narrowed", "response-multiple-of-widened"],
  }),
  itemCount: constraint({
    what: "how many items an array has",
    by: "`minItems`, `maxItems`, or a list without room for more items,",
    request: ["request-item-count-narrowed", "request-item-count-widened"],
    response: ["response-item-count-narrowed", "response-item-count-widened"],
  }),
  itemUniqueness: constraint({
    what: "whether items may repeat",
    by: "`uniqueItems`",
    request: [
      "request-item-uniqueness-narrowed",
      "request-item-uniqueness-widened",
    ],
    response: [
      "response-item-uniqueness-narrowed",
      "response-item-uniqueness-widened",
    ],
  }),
  containedItems: constraint({
    what: "which items an array must contain",
    by: "`contains`, `minContains` or `maxContains`",
    request: [
      "request-contained-items-narrowed",
      "request-contained-items-widened",
    ],
    response: [
      "response-contained-items-narrowed",
      "response-contained-items-widened",
    ],
  }),
  propertyCount: constraint({
    what: "how many properties an object has",
    by: "`minProperties` or `maxProperties`",
    note: "Clients send what is declared, so that a maximum at the number of declared properties refuses nothing.",
    request: [
      "request-property-count-narrowed",
      "request-property-count-widened",
    ],
    response: [
      "response-property-count-narrowed",
      "response-property-count-widened",
    ],
  }),
  propertyNames: constraint({
    what: "how properties may be named",
    by: "`propertyNames`",
    request: [
      "request-property-names-narrowed",
      "request-property-names-widened",
    ],
    response: [
      "response-property-names-narrowed",
      "response-property-names-widened",
    ],
  }),
  propertyDependencies: constraint({
    what: "which properties call for others",
    by: "`dependentRequired` or `dependentSchemas`",
    request: [
      "request-property-dependencies-narrowed",
      "request-property-dependencies-widened",
    ],
    response: [
      "response-property-dependencies-narrowed",
      "response-property-dependencies-widened",
    ],
  }),
  additionalProperties: constraint({
    what: "properties beyond the declared ones",
    by: "`additionalProperties` or `unevaluatedProperties`",
    note: "Only objects that are declared open carry undeclared properties at all.",
    request: [
      "request-additional-properties-narrowed",
      "request-additional-properties-widened",
    ],
    response: [
      "response-additional-properties-narrowed",
      "response-additional-properties-widened",
    ],
  }),
  union: constraint({
    what: "the alternatives of `anyOf`, `oneOf`, `not` or `if`",
    by: "`anyOf`, `oneOf`, `not` or `if`",
    note: "It is told where no single keyword of an alternative is to blame: an alternative is gone, or two of a `oneOf` now overlap.",
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

/** A constraint in its four roles. */
function constraint<
  Refused extends string,
  Accepted extends string,
  Spared extends string,
  Sent extends string,
>({
  what,
  by,
  note,
  request: [refused, accepted],
  response: [spared, sent],
}: {
  readonly what: string;
  /** The keywords that make it. */
  readonly by: string;
  readonly note?: string;
  readonly request: Ids<Refused, Accepted>;
  readonly response: Ids<Spared, Sent>;
}) {
  const more = note === undefined ? "" : ` ${note}`;
  return {
    request: {
      narrowed: breakingRequest(
        refused,
        `less is accepted: ${what}`,
        `The request is held to less: ${by} refuses a value that was accepted.${more}`,
      ),
      widened: compatibleRequest(
        accepted,
        `more is accepted: ${what}`,
        `The request may be more: ${by} accepts a value that was refused, and refuses none that was accepted.${more}`,
      ),
    },
    response: {
      narrowed: compatibleResponse(
        spared,
        `less is sent: ${what}`,
        `The response promises more: ${by} rules out a value that could come.${more}`,
      ),
      widened: breakingResponse(
        sent,
        `more may be sent: ${what}`,
        `The response promises less: ${by} lets a value come that could not.${more}`,
      ),
    },
  };
}
