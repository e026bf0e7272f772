import type { UnexpectedResponseReason } from "../errors/unexpected-response-error.ts";
import { issue, issuesOf, type Issue } from "../issue.ts";
import type { ContractDrift } from "../options/options.ts";
import type { Call } from "./call.ts";
import { unexpectedResponse } from "./failure.ts";
import type { Method, GeneratedOperation } from "./operation.ts";
import { parseJson, salvageSecret, secretIn, usableSecret } from "./salvage.ts";

/**
 * Reads a successful answer. A departure from the spec anywhere but in the secret is drift, not a
 * failure: it must not cost the caller the only copy of that.
 *
 * @throws {UnexpectedResponseError} where there is no JSON object, or no usable secret in it
 */
export function readResult(
  text: string,
  response: Response,
  method: Method,
  { progress, received }: Call,
): { result: unknown; drift: ContractDrift } {
  const { operation, secret: secretName, response: validate } = method;
  const value = parseJson(text);
  const members = isObject(value) ? value : {};
  const secret = secretName && usableSecret(members[secretName]);
  if (secretName !== undefined && secret === undefined) {
    const saved = secretIn(text) ?? salvageSecret(received);
    const damage = saved === undefined ? "no-secret" : "misplaced-secret";
    throw unexpectedResponse(progress, damageOf(text, value) ?? damage, saved);
  }
  if (validate !== undefined && !isObject(value))
    throw unexpectedResponse(progress, damageOf(text, value) ?? "unreadable");
  const issues = headIssues(response, operation);
  if (validate?.(value) === false) issues.push(...issuesOf(validate.errors));
  const { method: verb, path } = operation;
  return {
    result: validate && {
      ...declared(members, operation),
      ...(secret && { secret }),
    },
    drift: { method: verb, path, status: response.status, issues },
  };
}

function damageOf(
  text: string,
  value: unknown,
): UnexpectedResponseReason | undefined {
  if (text.trim() === "") return "empty";
  return value === undefined ? "not-json" : undefined;
}

/** A member that isn't declared could repeat the secret where nothing hides it. */
function declared(
  members: Readonly<Record<string, unknown>>,
  { responseProperties }: GeneratedOperation,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of responseProperties)
    if (Object.hasOwn(members, name)) kept[name] = members[name];
  return kept;
}

function headIssues(
  response: Response,
  { status, responseMediaType }: GeneratedOperation,
): Issue[] {
  const issues: Issue[] = [];
  if (response.status !== status)
    issues.push(issue("", "status", `status ${status}`));
  const sent = response.headers.get("content-type") ?? "";
  if (
    responseMediaType !== undefined &&
    essenceOf(sent) !== essenceOf(responseMediaType)
  )
    issues.push(issue("", "mediaType", responseMediaType));
  return issues;
}

/** A media type without its parameters, which change nothing about JSON. */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
