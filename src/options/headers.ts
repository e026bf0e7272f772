import type { CallFacts } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { authHeader } from "../generated/operations.ts";

/** Fields that `fetch` makes itself; some transports would send the caller's, and break the message. */
const FRAMING = /^(?:host|content-length|transfer-encoding|connection|expect)$/;
/** RFC 9110 sections 5.1 and 5.5. */
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Header fields by lower-case name. @throws {InvalidOptionsError} that quotes no value */
export function readHeaders(
  fields: unknown,
  call?: CallFacts,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of entriesOf(fields, call)) {
    if (value === undefined || value === null) continue;
    const key = String(name).toLowerCase();
    const text = typeof value === "number" ? String(value) : value;
    if (key === authHeader.toLowerCase())
      throw refused(
        `"${authHeader}" is made from apiKey: give that option`,
        call,
      );
    if (FRAMING.test(key))
      throw refused(`"${key}" is made by fetch itself`, call);
    if (!NAME.test(key) || typeof text !== "string" || !VALUE.test(text.trim()))
      throw refused(
        `${JSON.stringify(key.slice(0, 40))} or its value can't be sent as a header field`,
        call,
      );
    headers[key] =
      headers[key] === undefined
        ? text.trim()
        : `${headers[key]}, ${text.trim()}`;
  }
  return headers;
}

function entriesOf(
  fields: unknown,
  call: CallFacts | undefined,
): readonly (readonly [unknown, unknown])[] {
  if (typeof fields === "object" && fields !== null) {
    const entries: unknown[] =
      Symbol.iterator in fields
        ? [...(fields as Iterable<unknown>)]
        : Object.entries(fields);
    if (entries.every((entry) => Array.isArray(entry) && entry.length === 2))
      return entries as [unknown, unknown][];
  }
  throw refused(
    "must be an object, a Map or pairs of names and values, or Headers",
    call,
  );
}

function refused(
  what: string,
  call: CallFacts | undefined,
): InvalidOptionsError {
  return new InvalidOptionsError("headers", what, call);
}
