import type { ApiIssue } from "../errors/api-error.ts";
import { isObject, membersOf } from "../members.ts";
import { redact } from "./redact.ts";
import { parseJson } from "./salvage.ts";

/** What an error body says, whichever of its known shapes it has. */
export interface ErrorBody {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  readonly issues: readonly ApiIssue[];
}

/** The most that is read of an error body, in bytes; the rest is cancelled. */
export const ERROR_BODY_LIMIT: number = 64 * 1024;

/**
 * Reads `{exception_class, message, request_id, invalid_fields}` (the product docs) and
 * `{code, message}` (the spec). Anything else, such as a gateway's HTML, says nothing: a body is
 * never quoted as it came. `hidden` lists texts that must not be repeated even if the server does.
 */
export function readErrorBody(
  body: unknown,
  hidden: readonly string[],
): ErrorBody {
  const said = membersOf(typeof body === "string" ? parseJson(body) : body);
  const { secret, invalid_fields: fields } = said;
  const avoid = typeof secret === "string" ? [...hidden, secret] : hidden;
  const text = (value: unknown, limit: number): string | undefined =>
    printable(value, limit, avoid);
  return {
    code: text(said["exception_class"], 100) ?? text(said["code"], 100),
    message: text(said["message"], 500),
    requestId: text(said["request_id"], 200),
    issues: entriesOf(fields).map(([path, message]) => ({
      path: text(path, 200) ?? "",
      message: text(message, 500) ?? "",
    })),
  };
}

/** Its shape isn't documented: a list of objects, or a map from field to what is wrong with it. */
function entriesOf(fields: unknown): [path: unknown, message: unknown][] {
  if (!Array.isArray(fields))
    return Object.entries(membersOf(fields))
      .slice(0, 100)
      .map(([path, said]) => [path, [said].flat().join("; ")]);
  return fields.slice(0, 100).map((entry) => {
    if (!isObject(entry)) return ["", entry];
    const { path, field, name, loc, message, msg, error } = entry;
    return [
      [path ?? field ?? name ?? loc].flat().join("."),
      message ?? msg ?? error,
    ];
  });
}

/**
 * What a server said as one line: without control characters and the texts to `avoid`, cut to
 * `limit`; undefined where there is nothing to show.
 */
export function printable(
  value: unknown,
  limit: number,
  avoid: readonly string[],
): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = redact(String(value), avoid)
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
    .trim();
  if (text === "") return undefined;
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
