import { bytesOf, type ReceivedBody } from "./body.ts";
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
export function salvageSecret(received: ReceivedBody): Secret | undefined {
  return secretIn(decode(bytesOf(received)));
}

/**
 * The secret that a text gives away: of JSON the outermost member of that name, or the only one
 * further in; of what is damaged only the outermost one.
 */
export function secretIn(text: string): Secret | undefined {
  const json = text.replace(ANTI_HIJACKING, "");
  const value = parseJson(json);
  if (value === undefined) return usableSecret(salvageMember(json, "secret"));
  const found = new Set<string>();
  collect(value, found, 0);
  const [only, another] = found;
  return (
    usableSecret((value as { readonly secret?: unknown } | null)?.secret) ??
    (another === undefined ? usableSecret(only) : undefined)
  );
}

/** What some servers put before JSON, so that it is no script: `)]}',` or `while(1);`. */
const ANTI_HIJACKING = /^\s*(?!")[^{["<]{1,24}(?=[{[])/;

/** Deep enough for any envelope, and for an envelope in a string. */
const DEEPEST = 8;

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof value === "string" && /^\s*[{["]/.test(value))
    collect(parseJson(value), found, depth + 1);
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value))
    if (name === "secret" && usableSecret(member)) found.add(member as string);
    else collect(member, found, depth + 1);
}

/** The value that a text holds; undefined where it is no JSON. Errors are dropped: they quote their input. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** UTF-8 (RFC 8259 section 8.1), and UTF-16 where the bytes can be nothing else. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = first === 0 || (first === 0xfe && second === 0xff);
  const little = second === 0 || (first === 0xff && second === 0xfe);
  return new TextDecoder(
    big ? "utf-16be" : little ? "utf-16le" : "utf-8",
  ).decode(bytes);
}

/** A secret that can be relied on: a string, not empty, no byte of it lost in decoding. */
export function usableSecret(value: unknown): Secret | undefined {
  return typeof value === "string" && value !== "" && !value.includes("\ufffd")
    ? new Secret(value)
    : undefined;
}
