import type { Pair } from "../operation/match.ts";
import type {
  Break,
  Difference,
  Undecided,
  Undescribed,
} from "../schema/index.ts";
import { bySide, type Change, type Shift } from "./change.ts";
import { describePart, requestPartAt } from "./message-part.ts";
import { unmatchedPlaceholder, counterpartChange } from "./path-change.ts";
import { undescribedRequestProperty } from "./property-change.ts";
import {
  bodyPointers,
  missingMember,
  parameterPointers,
  undescribedMember,
} from "./request-member-change.ts";
import { responsePointers } from "./response-pointer.ts";
import { breakingRequest, compatibleRequest } from "./rule-kinds.ts";
import { securityChange } from "./security-change.ts";
import { undecidedChange } from "./undecided-change.ts";
import { urlChange } from "./url-change.ts";
import { valueArgs, valueRule } from "./value-change.ts";

export const REQUEST_RULES = {
  mediaType: {
    narrowed: breakingRequest(
      "request-media-type-removed",
      "the body may no longer come in a media type",
      "The body could be sent in a media type that is no longer described.",
      { consumer: "Send one of the media types that are left." },
    ),
    widened: compatibleRequest(
      "request-media-type-added",
      "the body may come in a further media type",
      "The body may be sent in a further media type.",
    ),
  },
  // What can be asked for is part of the request.
  accept: {
    narrowed: breakingRequest(
      "response-media-type-removed",
      "a media type can no longer be asked for",
      "An answer could be asked for (`Accept`) in a media type that a success no longer has.",
      { consumer: "Ask for one of the media types that are left." },
    ),
    widened: compatibleRequest(
      "response-media-type-added",
      "a further media type can be asked for",
      "An answer can be asked for in a further media type; who doesn't ask for it doesn't get it.",
    ),
  },
  styleChanged: breakingRequest(
    "request-parameter-style-changed",
    "a parameter is written differently on the wire",
    "`style`, `explode` or the media type of a parameter differs, so that the same value is another text on the wire.",
    {
      consumer:
        "Write the parameter in the new form; there may be no text that both servers read alike.",
    },
  ),
};

/** Names a break of the question put to two request schemas. */
export function requestChange(
  pair: Pair,
  shift: Shift,
  found: Difference & Partial<Pick<Break, "value">>,
): Change | undefined {
  const narrowed = shift === "narrowed";
  const [writer, reader] = narrowed
    ? [pair.base, pair.revised]
    : [pair.revised, pair.base];
  const part = requestPartAt(found.instancePath);
  const at = describePart(part);
  const unmatched = unmatchedPlaceholder(pair, part);
  if (unmatched)
    return narrowed ? counterpartChange(pair, unmatched, found) : undefined;
  switch (part.kind) {
    case "whole":
      return missingMember(pair, shift, found);
    case "url":
      return urlChange(pair, narrowed);
    case "security":
      return securityChange(shift, found, writer, reader);
    case "accept": {
      const status = part.slot.slice("accept ".length);
      return {
        at,
        rule: REQUEST_RULES.accept[shift],
        ...responsePointers(pair, status),
        args: {
          values: found.args.values ?? [],
          ...(status !== "" && { status }),
        },
      };
    }
    case "media":
      return {
        at,
        rule: REQUEST_RULES.mediaType[shift],
        ...bodyPointers(pair),
        args: { media: found.args.property ?? "" },
      };
    case "style":
      if (!narrowed) return undefined;
      return {
        at,
        rule: REQUEST_RULES.styleChanged,
        ...parameterPointers(pair, part.slot),
        args: valueArgs(found, shift),
      };
    case "value": {
      const rule = valueRule("request", shift, found);
      const sides = bySide(shift, found.writer, found.reader);
      return { at, rule, ...sides, args: valueArgs(found, shift) };
    }
  }
}

/** Names what one side describes and the other does not. */
export function undescribedInRequest(
  pair: Pair,
  shift: Shift,
  found: Undescribed,
): Change | undefined {
  const part = requestPartAt(found.instancePath);
  if (part.kind === "whole") return undescribedMember(pair, shift, found);
  if (part.kind !== "value") return undefined;
  const change = undescribedRequestProperty(shift, found);
  return change && { ...change, at: describePart(part) };
}

export function undecidedInRequest(found: Undecided): Change {
  const part = requestPartAt(found.instancePath);
  return undecidedChange("request", found, describePart(part));
}
