import { codeOfTag } from "../operation/status.ts";
import type { Pair } from "../operation/match.ts";
import type { Operation } from "../operation/model.ts";
import { slotOf } from "../operation/slot.ts";
import type { Difference, Undecided, Undescribed } from "../schema/index.ts";
import { describePart, responsePartAt } from "./part.ts";
import type { Part } from "./part.ts";
import {
  responseOf,
  responsePointer,
  responsePointers,
} from "./response-pointer.ts";
import type { Change } from "./types.ts";
import { valueArgs, valueChangeId } from "./value-change.ts";
import type { Shift } from "./value-change.ts";

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
      id: widened ? "response-status-added" : "response-status-removed",
      ...responsePointers(pair, code),
      at: "status",
      args: { status: entry?.status ?? code },
    };
  }
  const at = placeOf(status, part);
  switch (part.kind) {
    case "whole":
      return missingPart(pair, widened, status, found);
    case "media":
      // The other way round this is told by what can be asked for.
      if (!widened) return undefined;
      return {
        at,
        id: "response-media-type-changed",
        ...responsePointers(pair, status),
        args: { media: found.args.property ?? "" },
      };
    case "style":
      if (!widened) return undefined;
      return {
        at,
        id: "response-header-style-changed",
        base: partPointer(pair.base, status, part.slot),
        revised: partPointer(pair.revised, status, part.slot),
        args: valueArgs(found, shift),
      };
    case "value": {
      const id = valueChangeId("response", shift, found);
      const [base, revised] = widened
        ? [found.reader, found.writer]
        : [found.writer, found.reader];
      const args = valueArgs(found, shift);
      return { at, id, base, revised, args };
    }
    default:
      return undefined;
  }
}

/** Names what one side describes and the other does not. */
export function undescribedInResponse(
  pair: Pair,
  shift: Shift,
  { property, instancePath, writer, reader, required }: Undescribed,
): Change | undefined {
  const widened = shift === "widened";
  const { status, part } = responsePartAt(instancePath);
  // Gone though it was always there: a break, told there.
  if (status === undefined || (!widened && required)) return undefined;
  const [base, revised] = widened ? [reader, writer] : [writer, reader];
  if (part.kind === "whole") {
    const isBody = property === "body";
    if (!isBody && !property.startsWith("header ")) return undefined;
    const subject = isBody ? "body" : "header";
    const id = `response-${subject}-${widened ? "added" : "removed"}` as const;
    if (id === "response-body-removed") return undefined;
    const pointers = {
      base: partPointer(pair.base, status, property),
      revised: partPointer(pair.revised, status, property),
    };
    return { id, ...pointers, at: `${status} ${property}`, args: {} };
  }
  if (part.kind !== "value") return undefined;
  const id = widened ? "response-property-added" : "response-property-removed";
  return { id, base, revised, at: placeOf(status, part), args: { property } };
}

export function undecidedInResponse(found: Undecided): Change {
  const { status, part } = responsePartAt(found.instancePath);
  return {
    id: "response-schema-undecided",
    base: found.reader,
    revised: found.writer,
    at: placeOf(status ?? "", part),
    args: {
      reason: found.reason,
      ...(found.detail !== undefined && { detail: found.detail }),
    },
  };
}

function missingPart(
  pair: Pair,
  widened: boolean,
  status: string,
  { args }: Difference,
): Change | undefined {
  const name = args.property ?? "";
  const common = {
    ...responsePointers(pair, status),
    at: `${status} ${name}`,
    args: {},
  };
  if (name === "body") {
    return widened ? { ...common, id: "response-body-removed" } : undefined;
  }
  if (widened) {
    const id = args.declared
      ? "response-header-became-optional"
      : "response-required-header-removed";
    return { ...common, id };
  }
  return args.declared
    ? { ...common, id: "response-header-became-required" }
    : undefined;
}

function placeOf(status: string, part: Part): string {
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
