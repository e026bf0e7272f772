import { bytesOf, type Received } from "./body.ts";
import { Secret } from "../secret.ts";

/** A whole JSON string literal (RFC 8259 section 7), anchored where the reader stands. */
const STRING =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Reads the string member `name` of the outermost object out of what came of a damaged JSON text.
 * Only a member whose closing quote came counts, so a cut value is never taken for a whole one;
 * damage elsewhere (a cut, a bad literal) is read over. Of duplicates the last one counts, as in
 * `JSON.parse`.
 */
export function salvageMember(text: string, name: string): string | undefined {
  let at = skip(SPACE, text, 0);
  if (text[at] !== "{") return undefined;
  let found: string | undefined;
  let depth = 0;
  let expectsName = false;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const end = skip(STRING, text, at);
      if (end === at) return found; // unfinished or broken: from here on quotes can't be paired
      const colon = skip(SPACE, text, end);
      if (expectsName && text[colon] === ":") {
        const start = skip(SPACE, text, colon + 1);
        if (depth === 1 && JSON.parse(text.slice(at, end)) === name)
          found = stringAt(text, start);
        at = start;
      } else at = end;
      expectsName = false;
      continue;
    }
    if (character === "{" || character === "[") depth++;
    if (character === "}" || character === "]") depth--;
    if (depth === 0) return found;
    expectsName = character === "{" || (character === "," && depth >= 1);
    at = skip(SPACE, text, at + 1);
  }
  return found;
}

function stringAt(text: string, start: number): string | undefined {
  const end = skip(STRING, text, start);
  return end === start
    ? undefined
    : (JSON.parse(text.slice(start, end)) as string);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The secret of a created key, where the whole of it is among the bytes that came. */
export function salvageSecret(received: Received): Secret | undefined {
  return usableSecret(
    salvageMember(new TextDecoder().decode(bytesOf(received)), "secret"),
  );
}

/** A secret that can be relied on: a string, not empty, no byte of it lost in decoding. */
export function usableSecret(value: unknown): Secret | undefined {
  return typeof value === "string" && value !== "" && !value.includes("\ufffd")
    ? new Secret(value)
    : undefined;
}
