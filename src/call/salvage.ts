import { bytesOf, type ReceivedBody } from "./body.ts";
import { Secret } from "../secret.ts";

/**
 * What a JSON text consists of, damaged or not: whole string literals (RFC 8259 section 7), then
 * anything else between space and punctuation, then single characters. A quote alone opens a string
 * that never ends, or is broken: from there on quotes can't be paired.
 */
const TOKEN =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|[^ \t\n\r"{}[\],:]+|[^ \t\n\r]/g;

/**
 * Reads the string member `name` of the outermost object out of what came of a damaged JSON text.
 * Only a member whose closing quote came counts, so a cut value is never taken for a whole one;
 * damage elsewhere (a cut, a bad literal) is read over. Of duplicates the last one counts, as in
 * `JSON.parse`.
 */
export function salvageMember(text: string, name: string): string | undefined {
  let found: string | undefined;
  let depth = 0;
  let [before, last] = ["", ""];
  let isNext = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (isNext) found = stringOf(token);
    isNext =
      token === ":" &&
      depth === 1 &&
      (before === "{" || before === ",") &&
      stringOf(last) === name;
    if (isNext) found = undefined;
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (depth === 0 || token === '"' || (last === "" && token !== "{"))
      return found;
    [before, last] = [last, token];
  }
  return found;
}

/** The value of a token that is a whole string. */
function stringOf(token: string): string | undefined {
  return token.length > 1 && token.startsWith('"')
    ? (JSON.parse(token) as string)
    : undefined;
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
  const found = new Set<string>();
  const value = collect(json, found, DEEPEST);
  if (value === undefined) return usableSecret(salvageMember(json, "secret"));
  const [only, another] = found;
  return (
    usableSecret((value as { readonly secret?: unknown } | null)?.secret) ??
    (another === undefined ? usableSecret(only) : undefined)
  );
}

/** What some servers put before JSON, so that it is no script: `)]}',` or `while(1);`. */
const ANTI_HIJACKING = /^\s*(?!")[^{["<]{1,24}(?=[{[])/;

/** Texts within texts; deep enough for any envelope. */
const DEEPEST = 8;

/** Reads JSON; what secrets are in it, and in strings of JSON within it, comes to those that were found. */
function collect(text: string, found: Set<string>, deeper: number): unknown {
  return parseJson(text, (name, member: unknown) => {
    if (typeof member === "string")
      if (name === "secret" && usableSecret(member)) found.add(member);
      else if (deeper > 0 && /^\s*[{["]/.test(member))
        collect(member, found, deeper - 1);
    return member;
  });
}

/** The value that a text holds; undefined where it is no JSON. Errors are dropped: they quote their input. */
export function parseJson(
  text: string,
  reviver?: (name: string, member: unknown) => unknown,
): unknown {
  try {
    return JSON.parse(text, reviver);
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
