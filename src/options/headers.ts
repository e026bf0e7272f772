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
  const headers = new Map<string, string>();
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
    const before = headers.get(key);
    headers.set(key, (before ? `${before}, ` : "") + text.trim());
  }
  return Object.fromEntries(headers);
}

function entriesOf(
  given: unknown,
  refuse: Refuse,
): readonly (readonly [unknown, unknown])[] {
  try {
    const entries = [...fieldsIn(given as object)];
    if (typeof given === "object" && entries.every(isPair)) return entries;
  } catch {
    // No object, or one that throws where it is read.
  }
  return refuse("must be an object, a Map, pairs or Headers");
}

function fieldsIn(given: object): Iterable<unknown> {
  return Symbol.iterator in given
    ? (given as Iterable<unknown>)
    : Object.entries(given);
}

function isPair(entry: unknown): entry is [unknown, unknown] {
  return Array.isArray(entry) && entry.length === 2;
}
