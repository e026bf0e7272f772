import type { Difference, Direction } from "../schema/index.ts";
import type { Args, Shift } from "./change.ts";
import { constraintRules } from "./constraint-rules.ts";
import { refusedRule, requiredRule } from "./property-change.ts";
import { breaking, compatible, type Rule } from "./rule.ts";

export const VALUE_RULES = {
  request: {
    nullable: {
      narrowed: breaking(
        "request-value-became-non-nullable",
        "null is no longer accepted",
      ),
      widened: compatible(
        "request-value-became-nullable",
        "null is now accepted",
      ),
    },
    enum: {
      narrowed: breaking(
        "request-enum-added",
        "a free value must now be one of a list",
      ),
      widened: compatible(
        "request-enum-removed",
        "a value is no longer bound to a list",
      ),
    },
    enumValue: {
      narrowed: breaking(
        "request-enum-value-removed",
        "a value is no longer accepted",
      ),
      widened: compatible(
        "request-enum-value-added",
        "a further value is accepted",
      ),
    },
  },
  response: {
    nullable: {
      narrowed: compatible(
        "response-value-became-non-nullable",
        "null is no longer sent",
      ),
      widened: breaking("response-value-became-nullable", "null may be sent"),
    },
    enum: {
      narrowed: compatible(
        "response-enum-added",
        "a free value is now one of a list",
      ),
      widened: breaking(
        "response-enum-removed",
        "a value is no longer bound to a list",
      ),
    },
    enumValue: {
      narrowed: compatible(
        "response-enum-value-removed",
        "a value is no longer sent",
      ),
      widened: breaking(
        "response-enum-value-added",
        "a further value may be sent",
      ),
    },
  },
};

/** The rule for a break inside a value. */
export function valueRule(
  direction: Direction,
  shift: Shift,
  found: Difference,
): Rule {
  const { keyword, args } = found;
  if (keyword === "required") {
    return requiredRule(direction, shift, args.declared);
  }
  const rules = VALUE_RULES[direction];
  const isBoundToTypes = /^(type|enum|const|anyOf|oneOf|false)$/.test(keyword);
  if (isBoundToTypes && found.leaf === null) return rules.nullable[shift];
  if (keyword === "enum" || keyword === "const") {
    return (args.writer === undefined ? rules.enum : rules.enumValue)[shift];
  }
  const refused =
    direction === "request" ? refusedRule(found, shift) : undefined;
  return refused ?? constraintRules(keyword)[direction][shift];
}

/** What a reader of the finding wants to know: the keyword, its two values, the property or values at stake. */
export function valueArgs(found: Difference, shift: Shift): Args {
  const { keyword, args } = found;
  const [base, revised] =
    shift === "narrowed"
      ? [args.writer, args.reader]
      : [args.reader, args.writer];
  return {
    keyword,
    ...(base !== undefined && { base }),
    ...(revised !== undefined && { revised }),
    ...(args.property !== undefined && { property: args.property }),
    ...(args.values !== undefined && { values: args.values }),
  };
}
