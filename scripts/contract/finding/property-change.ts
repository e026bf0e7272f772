import type { Difference, Direction, Undescribed } from "../schema/index.ts";
import { bySide, type SchemaChange, type Shift } from "./change.ts";
import {
  breakingRequest,
  breakingResponse,
  compatibleRequest,
  compatibleResponse,
  undecided,
} from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

export const PROPERTY_RULES = {
  request: {
    added: compatibleRequest(
      "request-property-added",
      "an optional property is new",
      "A property that may be sent is new.",
    ),
    requiredAdded: breakingRequest(
      "request-required-property-added",
      "a required property is new",
      "A property that must be sent is new: a request without it is refused.",
      {
        publisher:
          "Make it optional, with a default that does what was done before.",
        consumer: "Send it; the server has to be one that knows it.",
      },
    ),
    removed: undecided(
      "request-property-removed",
      "a property is no longer described: refused or ignored, the contract does not say",
      "A property that could be sent is no longer described. A server may refuse it or ignore it.",
      {
        publisher:
          "If it is still accepted, describe it, with `deprecated: true`; if it is refused, say so with `additionalProperties: false`.",
        consumer:
          "Stop sending it. If something depends on it, ask what takes its place: an ignored property fails in silence.",
      },
    ),
    becameRequired: breakingRequest(
      "request-property-became-required",
      "an optional property is now required",
      "A property that could be left out must now be sent.",
      {
        publisher:
          "Leave it optional, with a default that does what was done before.",
        consumer: "Send it always; a server of the base takes it too.",
      },
    ),
    becameOptional: compatibleRequest(
      "request-property-became-optional",
      "a required property is now optional",
      "A property that had to be sent may be left out.",
    ),
    becameReadOnly: undecided(
      "request-property-became-read-only",
      "a property that could be sent is now read-only: refused or ignored, the contract does not say",
      "A property that could be sent is now `readOnly`. A server may refuse it or ignore it.",
      {
        consumer: "Stop sending it; what you send may no longer take effect.",
      },
    ),
    becameWritable: compatibleRequest(
      "request-property-became-writable",
      "a property that was read-only may now be sent",
      "A property that was `readOnly` may be sent.",
    ),
    refused: breakingRequest(
      "request-property-refused",
      "a declared property is now refused",
      "A property is still named, and no value of it is accepted any more (`false`, `not`, or a list of names that leaves it out).",
    ),
    allowed: compatibleRequest(
      "request-property-allowed",
      "a property that was refused is now accepted",
      "A property that was named and refused is now accepted.",
    ),
  },
  response: {
    added: compatibleResponse(
      "response-property-added",
      "a property is new",
      "A property is new in the response. Readers ignore what they don't know.",
      {
        consumer:
          "Nothing, unless a strict parser of yours refuses unknown properties.",
      },
    ),
    removed: compatibleResponse(
      "response-property-removed",
      "an optional property is gone",
      "A property that could be missing before no longer comes at all.",
      {
        consumer:
          "Nothing breaks; what was done with it when it came will no longer happen.",
      },
    ),
    requiredRemoved: breakingResponse(
      "response-required-property-removed",
      "a property that was always sent is gone",
      "A property that was promised in every answer is gone from the document.",
      {
        publisher: "Go on sending it, with `deprecated: true`.",
        consumer: "Find what takes its place before you move.",
      },
    ),
    becameOptional: breakingResponse(
      "response-property-became-optional",
      "a property that was always sent may be missing",
      "A property that was promised in every answer may be missing.",
      { consumer: "Check that it is there wherever it is read." },
    ),
    becameRequired: compatibleResponse(
      "response-property-became-required",
      "a property is now always sent",
      "A property that could be missing now always comes.",
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
  // Required and new is a break, reported as one.
  if (shift === "widened" && hidden === undefined && required) return undefined;
  const [seen, unseen] =
    shift === "narrowed"
      ? [REQUEST.removed, REQUEST.becameReadOnly]
      : [REQUEST.added, REQUEST.becameWritable];
  return {
    rule: hidden === undefined ? seen : unseen,
    ...bySide(shift, writer, hidden ?? reader),
    args: { property },
  };
}

/** The same for two responses. */
export function undescribedResponseProperty(
  shift: Shift,
  { property, writer, reader }: Undescribed,
): SchemaChange {
  const rule = shift === "widened" ? RESPONSE.added : RESPONSE.removed;
  return { rule, ...bySide(shift, writer, reader), args: { property } };
}
