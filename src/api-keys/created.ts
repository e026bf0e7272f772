import type { ContractDrift } from "../contract-drift.ts";
import { unexpectedResponse } from "../call/failure.ts";
import { InferenceApiKeysHandler_post as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import { InferenceApiKeysHandler_post_response as validate } from "../generated/validators.ts";
import type { Issue } from "../issue.ts";
import { issue, issuesOf } from "../issue.ts";
import type { Progress } from "../call/progress.ts";
import { salvageMember, usableSecret } from "../call/salvage.ts";
import type { Secret } from "../secret.ts";

type CreatedBody =
  operations[typeof operation.operationId]["responses"][typeof operation.status]["content"][typeof operation.responseMediaType];

/** A type error where the spec's `secret` is no longer a string. */
type SecretOf<Wire extends string> = [Wire] extends [never] ? never : Secret;

/** A created key: the spec's response with `secret` kept from being printed. */
export interface InferenceApiKeyCreated extends Omit<CreatedBody, "secret"> {
  /** Shown by the server this once; `secret.reveal()` gives it. */
  readonly secret: SecretOf<CreatedBody["secret"]>;
}

/**
 * Reads a successful answer. A departure from the spec anywhere but in `secret` is drift, not a
 * failure: it must not cost the caller the only copy of the secret.
 *
 * @throws {UnexpectedResponseError} where there is no usable secret
 */
export function readCreated(
  text: string,
  response: Response,
  progress: Progress,
): { created: InferenceApiKeyCreated; drift: ContractDrift } {
  if (text.trim() === "") throw unexpectedResponse(progress, "empty");
  const body = parse(text);
  if (body === undefined) {
    const secret = usableSecret(salvageMember(text, "secret"));
    throw unexpectedResponse(progress, "not-json", secret);
  }
  const secret = usableSecret(body["secret"]);
  if (secret === undefined) throw unexpectedResponse(progress, "no-secret");
  const { method, path, status, responseProperties } = operation;
  // Declared members only: one that isn't could repeat the secret where nothing hides it.
  const declared = Object.fromEntries(
    responseProperties
      .filter((name) => Object.hasOwn(body, name))
      .map((name) => [name, body[name]]),
  );
  const issues = [
    ...headIssues(response, status),
    ...(validate(body) ? [] : issuesOf(validate.errors)),
  ];
  return {
    created: { ...(declared as unknown as CreatedBody), secret },
    drift: { method, path, status: response.status, issues },
  };
}

/** The object that the text holds; undefined where it is no JSON, empty where it is no object. */
function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return undefined; // not chained: a SyntaxError quotes its input, and with it the secret
  }
}

function headIssues(response: Response, status: number): Issue[] {
  const issues: Issue[] = [];
  if (response.status !== status)
    issues.push(issue("", "status", `status ${status}`));
  const { responseMediaType } = operation;
  const sent = response.headers.get("content-type") ?? "";
  if (essenceOf(sent) !== essenceOf(responseMediaType))
    issues.push(issue("", "mediaType", responseMediaType));
  return issues;
}

/** A media type without its parameters, which change nothing about JSON. */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}
