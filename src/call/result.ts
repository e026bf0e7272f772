import type { FetchResponse } from "../fetch.ts";
import type { UnexpectedResponseReason } from "../errors/unexpected-response-error.ts";
import { departures, issue, type Issue } from "../issue.ts";
import { isObject, membersOf } from "../members.ts";
import type { ContractDrift } from "../options/options.ts";
import type { Call } from "./call.ts";
import { unexpectedResponse } from "./failure.ts";
import type { Method, GeneratedOperation } from "./operation.ts";
import type { Progress } from "./outcome.ts";
import { parseJson, salvageSecret, secretIn, usableSecret } from "./salvage.ts";

/**
 * Reads a successful answer. A departure from the spec anywhere but in the secret is drift, not a
 * failure: it must not cost the caller the only copy of that.
 *
 * @throws {UnexpectedResponseError} where there is no JSON object, or no usable secret in it
 */
export function readResult(
  text: string,
  response: FetchResponse,
  method: Method,
  call: Pick<Call, "received"> & Progress,
): { result: unknown; drift: ContractDrift } {
  const { operation, secret: secretName, response: validate } = method;
  const value = parseJson(text);
  const members = membersOf(value);
  const secret = secretName && usableSecret(members[secretName]);
  if (secretName !== undefined && secret === undefined) {
    const saved = secretIn(text) ?? salvageSecret(call.received);
    const damage = saved === undefined ? "no-secret" : "misplaced-secret";
    throw unexpectedResponse(call, damageOf(text, value) ?? damage, saved);
  }
  if (validate !== undefined && !isObject(value))
    throw unexpectedResponse(call, damageOf(text, value) ?? "unreadable");
  const { method: verb, path, responseProperties } = operation;
  // A member that isn't declared could repeat the secret where nothing hides it.
  const declared = Object.entries(members)
    .filter(([name]) => responseProperties.includes(name))
    .map(([name, member]) => [name, name === secretName ? secret : member]);
  return {
    result: validate && Object.fromEntries(declared),
    drift: {
      method: verb,
      path,
      status: response.status,
      issues: [
        ...headIssues(response, operation),
        ...departures(value, validate),
      ],
    },
  };
}

function damageOf(
  text: string,
  value: unknown,
): UnexpectedResponseReason | undefined {
  if (text.trim() === "") return "empty";
  return value === undefined ? "not-json" : undefined;
}

function headIssues(
  response: FetchResponse,
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
