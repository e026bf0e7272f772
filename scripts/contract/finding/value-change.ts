import type { Difference } from "../schema/index.ts";
import { aspectOf } from "./aspect.ts";
import type { FindingId } from "./catalogue.ts";
import type { Args } from "./types.ts";

export type Half = "request" | "response";

/** `narrowed`: the base has values that the revised document lacks; `widened`: the other way round. */
export type Shift = "narrowed" | "widened";

/** Names a break inside a value. */
export function valueChangeId(
  half: Half,
  shift: Shift,
  found: Difference,
): FindingId {
  const { keyword, args } = found;
  const narrowed = shift === "narrowed";
  if (keyword === "required") return requiredId(half, narrowed, args.declared);
  const isBoundToTypes = /^(type|enum|const|anyOf|oneOf|false)$/.test(keyword);
  if (isBoundToTypes && found.leaf === null) {
    return `${half}-value-became-${narrowed ? "non-nullable" : "nullable"}`;
  }
  if (keyword === "enum" || keyword === "const") {
    if (args.writer === undefined) {
      return `${half}-enum-${narrowed ? "added" : "removed"}`;
    }
    return `${half}-enum-value-${narrowed ? "removed" : "added"}`;
  }
  if (half === "request" && refusesProperty(found)) {
    return narrowed ? "request-property-refused" : "request-property-allowed";
  }
  return `${half}-${aspectOf(keyword)}-${shift}`;
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

function requiredId(
  half: Half,
  narrowed: boolean,
  isDeclared: boolean | undefined,
): FindingId {
  // Where it is no longer described either, the opposite question tells it better.
  if (isDeclared || (half === "request" && !narrowed)) {
    return `${half}-property-became-${narrowed ? "required" : "optional"}`;
  }
  if (narrowed) {
    return half === "request"
      ? "request-required-property-added"
      : "response-property-added";
  }
  return "response-required-property-removed";
}

/** A declared one: that a map no longer takes any name is about additional properties. */
function refusesProperty({ keyword, args, writer }: Difference): boolean {
  return (
    args.property !== undefined &&
    !writer.endsWith("/additionalProperties") &&
    /^(additionalProperties|unevaluatedProperties|false)$/.test(keyword)
  );
}
