import type { Pair } from "../operation/match.ts";
import type { Operation } from "../operation/model.ts";
import type { Break, Json, Undecided, Undescribed } from "../schema/index.ts";
import { describePart, partAt } from "./part.ts";
import type { Change } from "./types.ts";
import { valueArgs, valueChangeId } from "./value-change.ts";
import type { Shift } from "./value-change.ts";

/** Names a break of the question put to two response schemas. */
export function responseChange(
  pair: Pair,
  shift: Shift,
  found: Break,
): Change | undefined {
  const widened = shift === "widened";
  const part = partAt(found.instancePath);
  const status = statusIn(found.value);
  const common = {
    at: [status, describePart(part)].filter((word) => word !== "").join(" "),
    ...(widened && { value: found.value }),
  };
  switch (part.kind) {
    case "whole":
      if (found.keyword === "required")
        return missingPart(pair, widened, found);
      return statusChange(pair, widened, found);
    case "status":
      return statusChange(pair, widened, found);
    case "media":
      // The other way round this is told by what can be asked for.
      if (!widened) return undefined;
      return {
        ...common,
        id: "response-media-type-changed",
        ...responsePointers(pair, status),
        args: { values: found.args.values ?? [] },
      };
    case "value": {
      const id = valueChangeId("response", shift, found);
      const [base, revised] = widened
        ? [found.reader, found.writer]
        : [found.writer, found.reader];
      return (
        id && { ...common, id, base, revised, args: valueArgs(found, shift) }
      );
    }
    default:
      return undefined;
  }
}

/** Names what one side describes and the other does not. */
export function undescribedInResponse(
  shift: Shift,
  { property, instancePath, writer, reader, required }: Undescribed,
): Change | undefined {
  const widened = shift === "widened";
  // Gone though it was always there: a break, told there.
  if (!widened && required) return undefined;
  const part = partAt(instancePath);
  const [base, revised] = widened ? [reader, writer] : [writer, reader];
  if (part.kind === "whole") {
    const isBody = property === "body";
    if (!isBody && !property.startsWith("header ")) return undefined;
    const id =
      `response-${isBody ? "body" : "header"}-${widened ? "added" : "removed"}` as const;
    if (id === "response-body-removed") return undefined;
    return { id, base, revised, at: property, args: {} };
  }
  if (part.kind !== "value") return undefined;
  const id = widened ? "response-property-added" : "response-property-removed";
  return { id, base, revised, at: describePart(part), args: { property } };
}

export function undecidedInResponse(found: Undecided): Change {
  return {
    id: "response-schema-undecided",
    base: found.reader,
    revised: found.writer,
    at: describePart(partAt(found.instancePath)),
    args: {
      reason: found.reason,
      ...(found.detail !== undefined && { detail: found.detail }),
    },
  };
}

function statusChange(pair: Pair, widened: boolean, { value }: Break): Change {
  const status = statusIn(value);
  return {
    id: widened ? "response-status-added" : "response-status-removed",
    ...responsePointers(pair, status),
    at: "status",
    args: { status },
    ...(widened && { value }),
  };
}

function missingPart(
  pair: Pair,
  widened: boolean,
  { args, value }: Break,
): Change | undefined {
  const name = args.property ?? "";
  const status = statusIn(value);
  const common = {
    ...responsePointers(pair, status),
    at: `${status} ${name}`,
    args: {},
    ...(widened && { value }),
  };
  if (name === "body") {
    return widened ? { ...common, id: "response-body-removed" } : undefined;
  }
  if (!widened) {
    return args.declared
      ? { ...common, id: "response-header-became-required" }
      : undefined;
  }
  const id = args.declared
    ? "response-header-became-optional"
    : "response-required-header-removed";
  return { ...common, id };
}

function responsePointers({ base, revised }: Pair, status: string) {
  return {
    base: responsePointer(base, status),
    revised: responsePointer(revised, status),
  };
}

function responsePointer(
  { responses, pointer }: Operation,
  status: string,
): string {
  const exact = responses.find((response) => response.status === status);
  const range = responses.find(
    (response) => response.status === `${status[0]}XX`,
  );
  return (exact ?? range)?.pointer ?? `${pointer}/responses`;
}

function statusIn(value: Json): string {
  return value !== null && typeof value === "object" && "status" in value
    ? String(value["status"])
    : "";
}
