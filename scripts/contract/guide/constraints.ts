import type { CONSTRAINT_RULES } from "../finding/constraint-rules.ts";
import {
  accepted,
  known,
  refused,
  unexpected,
  type GuideTo,
} from "./explanation.ts";

/** One constraint in its four roles; `of` names it. */
function constraint(of: string, note = "") {
  const more = note === "" ? "" : ` ${note}`;
  return {
    request: {
      narrowed: refused(
        `The request is held to less: ${of} refuses a value that was accepted.${more}`,
      ),
      widened: accepted(
        `The request may be more: ${of} accepts a value that was refused, and refuses none that was accepted.${more}`,
      ),
    },
    response: {
      narrowed: known(
        `The response promises more: ${of} rules out a value that could come.${more}`,
      ),
      widened: unexpected(
        `The response promises less: ${of} lets a value come that could not.${more}`,
      ),
    },
  };
}

export const CONSTRAINT_GUIDE: GuideTo<typeof CONSTRAINT_RULES> = {
  type: constraint(
    "`type`",
    "`integer` is part of `number`, and in parameters all scalars are text, so that not every other type is another value.",
  ),
  pattern: constraint(
    "`pattern`",
    "Patterns are compared as languages: one that is only spelt differently is no change.",
  ),
  length: constraint(
    "`minLength` or `maxLength`",
    "Lengths count code points.",
  ),
  format: constraint(
    "`format`",
    "Formats with a standard count as assertions; of those with several readings, only what every reading refuses is refused. A format of no known meaning is undecided.",
  ),
  range: constraint(
    "`minimum`, `maximum` or one of their exclusive forms",
    "Numbers are compared as they are written, beyond what a double can hold too.",
  ),
  multipleOf: constraint("`multipleOf`"),
  itemCount: constraint(
    "`minItems`, `maxItems`, or a list without room for more items,",
  ),
  itemUniqueness: constraint("`uniqueItems`"),
  containedItems: constraint("`contains`, `minContains` or `maxContains`"),
  propertyCount: constraint(
    "`minProperties` or `maxProperties`",
    "Clients send what is declared, so that a maximum at the number of declared properties refuses nothing.",
  ),
  propertyNames: constraint("`propertyNames`"),
  propertyDependencies: constraint("`dependentRequired` or `dependentSchemas`"),
  additionalProperties: constraint(
    "`additionalProperties` or `unevaluatedProperties`",
    "Only objects that are declared open carry undeclared properties at all.",
  ),
  union: constraint(
    "`anyOf`, `oneOf`, `not` or `if`",
    "It is told where no single keyword of an alternative is to blame: an alternative is gone, or two of a `oneOf` now overlap.",
  ),
};
