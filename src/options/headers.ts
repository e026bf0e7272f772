import { authHeader } from "../generated/operations.ts";
import type { Refuse } from "./read-options.ts";

/** By lower-case name. */
export type Fields = Readonly<Record<string, string>>;

/** Fields that `fetch` makes itself; some transports would send the caller's, and break the message. */
const FRAMING = /^(?:host|content-length|transfer-encoding|connection|expect)$/;
/** RFC 9110 sections 5.1 and 5.5. */
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

export function readHeaders(given: unknown, refuse: Refuse): Fields {
  const headers: Record<string, string> = {};
  for (const [name, value] of entriesOf(given, refuse)) {
    if (value === undefined || value === null) continue;
    const key = String(name).toLowerCase();
    const text = typeof value === "number" ? String(value) : value;
    if (key === authHeader.toLowerCase())
      refuse(`"${authHeader}" is made from apiKey: give that option`);
    if (FRAMING.test(key)) refuse(`"${key}" is made by fetch itself`);
    if (!NAME.test(key) || typeof text !== "string" || !VALUE.test(text.trim()))
      return refuse(
        `${JSON.stringify(key.slice(0, 40))} or its value can't be sent`,
      );
    const before = headers[key];
    headers[key] = (before === undefined ? "" : `${before}, `) + text.trim();
  }
  return headers;
}

function entriesOf(
  given: unknown,
  refuse: Refuse,
): readonly (readonly [unknown, unknown])[] {
  if (typeof given === "object" && given !== null) {
    const entries: unknown[] =
      Symbol.iterator in given
        ? [...(given as Iterable<unknown>)]
        : Object.entries(given);
    if (entries.every((entry) => Array.isArray(entry) && entry.length === 2))
      return entries as [unknown, unknown][];
  }
  return refuse("must be an object, a Map, pairs or Headers");
}
