import type { ApiIssue } from "../errors/api-error.ts";
import { redact } from "./redact.ts";

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
  const members =
    typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : {};
  const secret = members["secret"];
  const avoid = typeof secret === "string" ? [...hidden, secret] : hidden;
  const text = (value: unknown, limit: number): string | undefined =>
    printable(value, limit, avoid);
  return {
    code: text(members["exception_class"], 100) ?? text(members["code"], 100),
    message: text(members["message"], 500),
    requestId: text(members["request_id"], 200),
    issues: readInvalidFields(members["invalid_fields"], text),
  };
}

/** Its shape isn't documented: a list of objects, or a map from field to what is wrong with it. */
function readInvalidFields(
  value: unknown,
  text: (value: unknown, limit: number) => string | undefined,
): ApiIssue[] {
  if (typeof value !== "object" || value === null) return [];
  const issues = Array.isArray(value)
    ? value.map((entry: unknown): ApiIssue => {
        const said = (
          typeof entry === "object" && entry !== null
            ? entry
            : { message: entry }
        ) as Record<string, unknown>;
        const path =
          said["path"] ?? said["field"] ?? said["name"] ?? said["loc"];
        return {
          path: text([path].flat().join("."), 200) ?? "",
          message:
            text(said["message"] ?? said["msg"] ?? said["error"], 500) ?? "",
        };
      })
    : Object.entries(value).map(([path, said]): ApiIssue => ({
        path: text(path, 200) ?? "",
        message: text([said].flat().join("; "), 500) ?? "",
      }));
  return issues.slice(0, 100);
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
