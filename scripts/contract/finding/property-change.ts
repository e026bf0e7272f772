import type { Difference, Direction, Undescribed } from "../schema/index.ts";
import type { SchemaChange, Shift } from "./change.ts";
import { breaking, compatible, undecided, type Rule } from "./rule.ts";

export const PROPERTY_RULES = {
  request: {
    added: compatible("request-property-added", "an optional property is new"),
    requiredAdded: breaking(
      "request-required-property-added",
      "a required property is new",
    ),
    removed: undecided(
      "request-property-removed",
      "a property is no longer described: refused or ignored, the contract does not say",
    ),
    becameRequired: breaking(
      "request-property-became-required",
      "an optional property is now required",
    ),
    becameOptional: compatible(
      "request-property-became-optional",
      "a required property is now optional",
    ),
    becameReadOnly: undecided(
      "request-property-became-read-only",
      "a property that could be sent is now read-only: refused or ignored, the contract does not say",
    ),
    becameWritable: compatible(
      "request-property-became-writable",
      "a property that was read-only may now be sent",
    ),
    refused: breaking(
      "request-property-refused",
      "a declared property is now refused",
    ),
    allowed: compatible(
      "request-property-allowed",
      "a property that was refused is now accepted",
    ),
  },
  response: {
    added: compatible("response-property-added", "a property is new"),
    removed: compatible(
      "response-property-removed",
      "an optional property is gone",
    ),
    requiredRemoved: breaking(
      "response-required-property-removed",
      "a property that was always sent is gone",
    ),
    becameOptional: breaking(
      "response-property-became-optional",
      "a property that was always sent may be missing",
    ),
    becameRequired: compatible(
      "response-property-became-required",
      "a property is now always sent",
    ),
  },
};

const { request: REQUEST, response: RESPONSE } = PROPERTY_RULES;

/** For a break of `required`. */
export function requiredRule(
  direction: Direction,
  shift: Shift,
  isDeclared: boolean | undefined,
): Rule {
  const narrowed = shift === "narrowed";
  // Where it is no longer described either, the opposite question tells it better.
  if (isDeclared || (direction === "request" && !narrowed)) {
    const { becameRequired, becameOptional } = PROPERTY_RULES[direction];
    return narrowed ? becameRequired : becameOptional;
  }
  if (!narrowed) return RESPONSE.requiredRemoved;
  return direction === "request" ? REQUEST.requiredAdded : RESPONSE.added;
}

/** For a declared property of a request that one side refuses: that a map no longer takes any name is about additional properties. */
export function refusedRule(
  { keyword, args, writer }: Difference,
  shift: Shift,
): Rule | undefined {
  const isRefused =
    args.property !== undefined &&
    !writer.endsWith("/additionalProperties") &&
    /^(additionalProperties|unevaluatedProperties|false)$/.test(keyword);
  if (!isRefused) return undefined;
  return shift === "narrowed" ? REQUEST.refused : REQUEST.allowed;
}

/** Names a property that one request describes and the other does not. */
export function undescribedRequestProperty(
  shift: Shift,
  { property, writer, reader, hidden, required }: Undescribed,
): SchemaChange | undefined {
  const args = { property };
  if (shift === "narrowed") {
    const rule =
      hidden === undefined ? REQUEST.removed : REQUEST.becameReadOnly;
    return { rule, base: writer, revised: hidden ?? reader, args };
  }
  if (hidden !== undefined) {
    return {
      rule: REQUEST.becameWritable,
      base: hidden,
      revised: writer,
      args,
    };
  }
  if (required) return undefined;
  return { rule: REQUEST.added, base: reader, revised: writer, args };
}

/** The same for two responses. */
export function undescribedResponseProperty(
  shift: Shift,
  { property, writer, reader }: Undescribed,
): SchemaChange {
  const args = { property };
  return shift === "widened"
    ? { rule: RESPONSE.added, base: reader, revised: writer, args }
    : { rule: RESPONSE.removed, base: writer, revised: reader, args };
}
