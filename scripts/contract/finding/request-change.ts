import type { Pair } from "../operation/match.ts";
import type { Operation, Parameter } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type {
  Break,
  Difference,
  Undecided,
  Undescribed,
} from "../schema/index.ts";
import { describePart, requestPartAt } from "./part.ts";
import { filledSlot, fillerChange } from "./path-change.ts";
import { responsePointers } from "./response-pointer.ts";
import { securityChange } from "./security-change.ts";
import { urlChange } from "./url-change.ts";
import type { Change } from "./types.ts";
import { valueArgs, valueChangeId } from "./value-change.ts";
import type { Shift } from "./value-change.ts";

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
  const filled = filledSlot(pair, part);
  if (filled) return narrowed ? fillerChange(pair, filled, found) : undefined;
  switch (part.kind) {
    case "whole":
      return missingPart(pair, narrowed, found);
    case "url":
      return urlChange(pair, narrowed);
    case "security":
      return securityChange(shift, found, writer, reader);
    case "accept": {
      const status = part.slot.slice("accept ".length);
      return {
        at,
        id: narrowed
          ? "response-media-type-removed"
          : "response-media-type-added",
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
        id: narrowed
          ? "request-media-type-removed"
          : "request-media-type-added",
        ...bodyPointers(pair),
        args: { media: found.args.property ?? "" },
      };
    case "style":
      if (!narrowed) return undefined;
      return {
        at,
        id: "request-parameter-style-changed",
        ...slotPointers(pair, part.slot),
        args: valueArgs(found, shift),
      };
    case "value": {
      const id = valueChangeId("request", shift, found);
      const [base, revised] = narrowed
        ? [found.writer, found.reader]
        : [found.reader, found.writer];
      return { at, id, base, revised, args: valueArgs(found, shift) };
    }
  }
}

/** Names what one side describes and the other does not. */
export function undescribedInRequest(
  pair: Pair,
  shift: Shift,
  { property, instancePath, writer, reader, hidden, required }: Undescribed,
): Change | undefined {
  const narrowed = shift === "narrowed";
  const part = requestPartAt(instancePath);
  if (part.kind === "whole") {
    if (property === "body") {
      const id = narrowed ? "request-body-removed" : "request-body-added";
      // Required and new is a break, told there.
      if (!narrowed && required) return undefined;
      return { id, ...bodyPointers(pair), at: "body", args: {} };
    }
    if (!/^(query|header|cookie) /.test(property)) return undefined;
    if (!narrowed && required) return undefined;
    const id = narrowed
      ? "request-parameter-removed"
      : "request-parameter-added";
    return { id, ...slotPointers(pair, property), at: property, args: {} };
  }
  if (part.kind !== "value") return undefined;
  const at = describePart(part);
  if (narrowed) {
    const id =
      hidden === undefined
        ? "request-property-removed"
        : "request-property-became-read-only";
    return {
      id,
      base: writer,
      revised: hidden ?? reader,
      at,
      args: { property },
    };
  }
  if (hidden !== undefined) {
    return {
      id: "request-property-became-writable",
      base: hidden,
      revised: writer,
      at,
      args: { property },
    };
  }
  if (required) return undefined;
  return {
    id: "request-property-added",
    base: reader,
    revised: writer,
    at,
    args: { property },
  };
}

export function undecidedInRequest(found: Undecided): Change {
  return {
    id: "request-schema-undecided",
    base: found.writer,
    revised: found.reader,
    at: describePart(requestPartAt(found.instancePath)),
    args: {
      reason: found.reason,
      ...(found.detail !== undefined && { detail: found.detail }),
    },
  };
}

function missingPart(
  pair: Pair,
  narrowed: boolean,
  { args }: Difference,
): Change | undefined {
  const name = args.property ?? "";
  const isBody = name === "body";
  if (!narrowed && !args.declared) return undefined;
  const id = args.declared
    ? (`request-${isBody ? "body" : "parameter"}-became-${narrowed ? "required" : "optional"}` as const)
    : (`request-required-${isBody ? "body" : "parameter"}-added` as const);
  return {
    id,
    ...(isBody ? bodyPointers(pair) : slotPointers(pair, name)),
    at: name,
    args: {},
  };
}

function bodyPointers({ base, revised }: Pair) {
  return {
    base: base.body?.pointer ?? base.pointer,
    revised: revised.body?.pointer ?? revised.pointer,
  };
}

function slotPointers(pair: Pair, slot: string) {
  const aligned = pair.path.find((candidate) => candidate.slot === slot);
  const filler = aligned?.base;
  const here =
    filler?.kind === "parameter"
      ? filler.parameter
      : parameterIn(pair.base, slot);
  const there = aligned?.revised ?? parameterIn(pair.revised, slot);
  return {
    base: here?.pointer ?? pair.base.pointer,
    revised: there?.pointer ?? pair.revised.pointer,
  };
}

function parameterIn(
  operation: Operation,
  slot: string,
): Parameter | undefined {
  return operation.parameters.find((candidate) => slotOf(candidate) === slot);
}
