import type { Difference, Direction } from "../schema/index.ts";
import { bySide, type Args, type Shift } from "./change.ts";
import { constraintRules } from "./constraint-rules.ts";
import { refusedRule, requiredRule } from "./property-change.ts";
import {
  breakingRequest,
  breakingResponse,
  compatibleRequest,
  compatibleResponse,
} from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

export const VALUE_RULES = {
  request: {
    nullable: {
      narrowed: breakingRequest(
        "request-value-became-non-nullable",
        "null is no longer accepted",
        "`null` could be sent here, and is now refused.",
        {
          consumer:
            "Leave the property out where that is allowed, or send a value, before the revised document is in force.",
        },
      ),
      widened: compatibleRequest(
        "request-value-became-nullable",
        "null is now accepted",
        "`null` may be sent here, and could not before.",
      ),
    },
    enum: {
      narrowed: breakingRequest(
        "request-enum-added",
        "a free value must now be one of a list",
        "A value that was free, within its type, must now be one of a list (`enum`, or a single `const`).",
      ),
      widened: compatibleRequest(
        "request-enum-removed",
        "a value is no longer bound to a list",
        "A value that had to be one of a list is free, within its type.",
      ),
    },
    enumValue: {
      narrowed: breakingRequest(
        "request-enum-value-removed",
        "a value is no longer accepted",
        "The list of values has become shorter: the values named in the finding are now refused.",
        {
          consumer:
            "Look for the named values in what you send, and replace them.",
        },
      ),
      widened: compatibleRequest(
        "request-enum-value-added",
        "a further value is accepted",
        "The list of values has become longer.",
      ),
    },
  },
  response: {
    nullable: {
      narrowed: compatibleResponse(
        "response-value-became-non-nullable",
        "null is no longer sent",
        "`null` could come here, and no longer can.",
      ),
      widened: breakingResponse(
        "response-value-became-nullable",
        "null may be sent",
        "`null` may come where a value was promised.",
        {
          consumer: "Check for `null` wherever the value is read.",
        },
      ),
    },
    enum: {
      narrowed: compatibleResponse(
        "response-enum-added",
        "a free value is now one of a list",
        "A value that was free is now one of a list.",
      ),
      widened: breakingResponse(
        "response-enum-removed",
        "a value is no longer bound to a list",
        "A value that was one of a list may now be anything of its type.",
        {
          consumer:
            "Give each `switch` over the value a default, and each type of it a way to be something else.",
        },
      ),
    },
    enumValue: {
      narrowed: compatibleResponse(
        "response-enum-value-removed",
        "a value is no longer sent",
        "The list of values has become shorter.",
      ),
      widened: breakingResponse(
        "response-enum-value-added",
        "a further value may be sent",
        "The list of values has become longer: the values named in the finding may come, and readers have no case for them.",
        {
          publisher:
            "Send the new value only to those who ask for it, or say from the start that the list is open (`type: string`, the known values in the description).",
          consumer:
            "Give each `switch` over the value a default, and each type of it a way to be something else.",
        },
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
  const { base, revised } = bySide(shift, args.writer, args.reader);
  return {
    keyword,
    ...(base !== undefined && { base }),
    ...(revised !== undefined && { revised }),
    ...(args.property !== undefined && { property: args.property }),
    ...(args.values !== undefined && { values: args.values }),
  };
}
