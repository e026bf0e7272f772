import { isAcceptSlot } from "../operation/accept.ts";
import { FORM, VALUE } from "../operation/parameter-question.ts";
import { codeOfTag } from "../operation/status.ts";
import { join, tokensOf } from "../../openapi/pointer.ts";

/** The part of an HTTP message, a request or one response, that an instance path leads to. */
export type MessagePart =
  | { readonly kind: "whole" }
  | { readonly kind: "url" }
  | { readonly kind: "security" }
  | { readonly kind: "accept"; readonly slot: string }
  | { readonly kind: "media" }
  | { readonly kind: "style"; readonly slot: string }
  | { readonly kind: "value"; readonly slot: string; readonly path: string };

export function requestPartAt(instancePath: string): MessagePart {
  return partOf(tokensOf(instancePath));
}

/** `status` is absent where the path does not lead into a response. */
export function responsePartAt(instancePath: string): {
  readonly status: string | undefined;
  readonly part: MessagePart;
} {
  const [tag, ...rest] = tokensOf(instancePath);
  const status = tag === undefined ? undefined : codeOfTag(tag);
  return { status, part: partOf(rest) };
}

/** How a report says where: `body/name`, `query limit`. */
export function describePart(part: MessagePart): string {
  switch (part.kind) {
    case "whole":
      return "";
    case "media":
      return "body";
    case "value":
      return part.slot + part.path;
    case "style":
    case "accept":
      return part.slot;
    default:
      return part.kind;
  }
}

function partOf([slot, ...rest]: readonly string[]): MessagePart {
  switch (slot) {
    case undefined:
      return { kind: "whole" };
    case "url":
    case "security":
      return { kind: slot };
    case "body":
      // The first step into a body names its media type.
      return rest.length === 0
        ? { kind: "media" }
        : valuePart(slot, rest.slice(1));
    default:
      if (isAcceptSlot(slot)) return { kind: "accept", slot };
      if (rest[0] === FORM) return { kind: "style", slot };
      return valuePart(slot, rest[0] === VALUE ? rest.slice(1) : rest);
  }
}

function valuePart(slot: string, rest: readonly string[]): MessagePart {
  return { kind: "value", slot, path: join("", ...rest) };
}
