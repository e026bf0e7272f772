import { codeOfTag } from "../operation/status.ts";
import type { Pair } from "../operation/match.ts";
import type { Operation } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type { Difference, Undecided, Undescribed } from "../schema/index.ts";
import { bySide, ofBoth, type Change, type Shift } from "./change.ts";
import {
  describePart,
  responsePartAt,
  type MessagePart,
} from "./message-part.ts";
import {
  PROPERTY_RULES,
  undescribedResponseProperty,
} from "./property-change.ts";
import {
  responseOf,
  responsePointer,
  responsePointers,
} from "./response-pointer.ts";
import { breakingResponse, compatibleResponse } from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";
import { undecidedChange } from "./undecided-change.ts";
import { valueArgs, valueRule } from "./value-change.ts";

export const RESPONSE_RULES = {
  status: {
    narrowed: compatibleResponse(
      "response-status-removed",
      "a status is no longer answered",
      "A status that was described no longer comes.",
    ),
    widened: breakingResponse(
      "response-status-added",
      "another status than an error may be answered",
      "A status that is no error (1xx, 2xx or 3xx) and was not described may come. A further 4xx or 5xx is not told: readers take those for errors in general.",
      {
        consumer: "Treat it as the success, or the redirect, that it is.",
      },
    ),
  },
  mediaTypeChanged: breakingResponse(
    "response-media-type-changed",
    "the body comes in a media type that was not described",
    "The body comes in a media type that the base did not describe for this status.",
    {
      publisher:
        "Go on offering the old media type to those who ask for it, or to everybody.",
    },
  ),
  bodyAdded: compatibleResponse(
    "response-body-added",
    "a body is new",
    "A response without a body now has one.",
  ),
  bodyRemoved: breakingResponse(
    "response-body-removed",
    "the body is gone",
    "A response that had a body comes without one.",
    {
      consumer: "Don't parse what isn't there.",
    },
  ),
  header: {
    added: compatibleResponse(
      "response-header-added",
      "a header is new",
      "A response header is new.",
    ),
    removed: compatibleResponse(
      "response-header-removed",
      "an optional header is gone",
      "A header that could be missing no longer comes at all.",
    ),
    requiredRemoved: breakingResponse(
      "response-required-header-removed",
      "a header that was always sent is gone",
      "A header that was promised in every answer is gone from the document.",
    ),
    becameOptional: breakingResponse(
      "response-header-became-optional",
      "a header that was always sent may be missing",
      "A header that was promised in every answer may be missing.",
      { consumer: "Check that it is there wherever it is read." },
    ),
    becameRequired: compatibleResponse(
      "response-header-became-required",
      "a header is now always sent",
      "A header that could be missing now always comes.",
    ),
    styleChanged: breakingResponse(
      "response-header-style-changed",
      "a header is written differently on the wire",
      "`explode` or the media type of a header differs, so that the same value is another text on the wire.",
    ),
  },
};

/** Names a break of the question put to two response schemas. */
export function responseChange(
  pair: Pair,
  shift: Shift,
  found: Difference,
): Change | undefined {
  const widened = shift === "widened";
  const { status, part } = responsePartAt(found.instancePath);
  if (status === undefined) {
    const code = codeOfTag(found.args.property ?? "");
    // Codes that one entry describes are one cause.
    const entry = responseOf(widened ? pair.revised : pair.base, code);
    return {
      rule: RESPONSE_RULES.status[shift],
      ...responsePointers(pair, code),
      at: "status",
      args: { status: entry?.status ?? code },
    };
  }
  const at = describePlace(status, part);
  switch (part.kind) {
    case "whole":
      return missingMember(pair, shift, status, found);
    case "media":
      // The other way round the media types of `accept` report it.
      if (!widened) return undefined;
      return {
        at,
        rule: RESPONSE_RULES.mediaTypeChanged,
        ...responsePointers(pair, status),
        args: { media: found.args.property ?? "" },
      };
    case "style":
      if (!widened) return undefined;
      return {
        at,
        rule: RESPONSE_RULES.header.styleChanged,
        ...ofBoth(pair, (side) => partPointer(side, status, part.slot)),
        args: valueArgs(found, shift),
      };
    case "value": {
      const sides = bySide(shift, found.writer, found.reader);
      const { property, closed } = found.args;
      // Who closes an object on both sides says what there is, not what readers refuse.
      if (closed && property !== undefined)
        return widened
          ? {
              at,
              rule: PROPERTY_RULES.response.added,
              ...sides,
              args: { property },
            }
          : undefined;
      const rule = valueRule("response", shift, found);
      const args = valueArgs(found, shift);
      return { at, rule, ...sides, args };
    }
    default:
      return undefined;
  }
}

/** Names what one side describes and the other does not. */
export function undescribedInResponse(
  pair: Pair,
  shift: Shift,
  found: Undescribed,
): Change | undefined {
  const widened = shift === "widened";
  const { status, part } = responsePartAt(found.instancePath);
  // Gone though it was always there: a break, reported as one.
  if (status === undefined || (!widened && found.required)) return undefined;
  if (part.kind === "whole") {
    const rule = undescribedMemberRule(widened, found.property);
    if (!rule) return undefined;
    const { property } = found;
    const pointers = ofBoth(pair, (side) =>
      partPointer(side, status, property),
    );
    return { rule, ...pointers, at: `${status} ${found.property}`, args: {} };
  }
  if (part.kind !== "value") return undefined;
  const change = undescribedResponseProperty(shift, found);
  return { ...change, at: describePlace(status, part) };
}

export function undecidedInResponse(found: Undecided): Change {
  const { status, part } = responsePartAt(found.instancePath);
  return undecidedChange("response", found, describePlace(status ?? "", part));
}

/** Names a body or header that one side always sends and the other may not. */
function missingMember(
  pair: Pair,
  shift: Shift,
  status: string,
  { args: { property: name = "", declared } }: Difference,
): Change | undefined {
  const rule = missingMemberRule(shift === "widened", name, declared);
  if (!rule) return undefined;
  const pointers = responsePointers(pair, status);
  return { rule, ...pointers, at: `${status} ${name}`, args: {} };
}

function missingMemberRule(
  widened: boolean,
  name: string,
  declared: boolean | undefined,
): Rule | undefined {
  if (name === "body") return widened ? RESPONSE_RULES.bodyRemoved : undefined;
  const { becameOptional, requiredRemoved, becameRequired } =
    RESPONSE_RULES.header;
  if (widened) return declared ? becameOptional : requiredRemoved;
  return declared ? becameRequired : undefined;
}

function undescribedMemberRule(
  widened: boolean,
  name: string,
): Rule | undefined {
  // That a body is gone is a break, reported as one.
  if (name === "body") return widened ? RESPONSE_RULES.bodyAdded : undefined;
  if (!name.startsWith("header ")) return undefined;
  const { added, removed } = RESPONSE_RULES.header;
  return widened ? added : removed;
}

function describePlace(status: string, part: MessagePart): string {
  return [status, describePart(part)].filter((word) => word !== "").join(" ");
}

/** Where a header stands; for a body, and for a header that is not there, where its response does. */
function partPointer(
  operation: Operation,
  status: string,
  part: string,
): string {
  const header = responseOf(operation, status)?.headers.find(
    (candidate) => slotOf(candidate) === part,
  );
  return header?.pointer ?? responsePointer(operation, status);
}
