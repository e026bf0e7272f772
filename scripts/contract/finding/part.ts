import { FORM, VALUE } from "../operation/parameter-draft.ts";
import { tokensOf, escapeToken } from "../operation/spot.ts";

/** The part of a request or response that an instance path leads to. */
export type Part =
  | { readonly kind: "whole" }
  | { readonly kind: "url" }
  | { readonly kind: "security" }
  | { readonly kind: "accept" }
  | { readonly kind: "status" }
  | { readonly kind: "media" }
  | { readonly kind: "style"; readonly slot: string }
  | { readonly kind: "value"; readonly slot: string; readonly path: string };

export function partAt(instancePath: string): Part {
  const [slot, ...rest] = tokensOf(instancePath);
  switch (slot) {
    case undefined:
      return { kind: "whole" };
    case "url":
    case "security":
    case "accept":
    case "status":
      return { kind: slot };
    case "body":
      return rest[0] === "value"
        ? valuePart(slot, rest.slice(1))
        : { kind: "media" };
    default:
      if (rest[0] === FORM) return { kind: "style", slot };
      return valuePart(slot, rest[0] === VALUE ? rest.slice(1) : rest);
  }
}

/** How a reader is told where: `body/name`, `query limit`, `status`. */
export function describePart(part: Part): string {
  switch (part.kind) {
    case "whole":
      return "";
    case "media":
      return "body";
    case "value":
      return part.slot + part.path;
    case "style":
      return part.slot;
    default:
      return part.kind;
  }
}

function valuePart(slot: string, rest: readonly string[]): Part {
  const path = rest.map((token) => `/${escapeToken(token)}`).join("");
  return { kind: "value", slot, path };
}
