import { isProjectId } from "../options/call-options.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { factsOf } from "../call/failure.ts";
import { InferenceApiKeysHandler_post as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import { InferenceApiKeysHandler_post_request as validate } from "../generated/validators.ts";
import type { Issue } from "../issue.ts";
import { issue, issuesOf } from "../issue.ts";
import * as messages from "../errors/messages.ts";
import type { Progress } from "../call/progress.ts";

type Operation = operations[typeof operation.operationId];

/** The spec's request body. */
export type CreateBody = NonNullable<
  Operation["requestBody"]
>["content"][typeof operation.requestMediaType];

/**
 * What a new key is to be: the spec's request body and the project it belongs to. Checked against
 * the spec before anything is sent; lengths count code points.
 */
export interface InferenceApiKeyCreateParams extends CreateBody {
  /** The owning project: a safe positive integer. Default: the client's `projectId`. */
  project_id?: Operation["parameters"]["path"]["project_id"];
  /** The key's identifier in the project. A name with dots may not be addressable afterwards. */
  name: CreateBody["name"];
  /** Free text. */
  description?: Required<CreateBody>["description"];
  /** When the key stops working, in ISO 8601. Without it the key does not expire. */
  expires_at?: Required<CreateBody>["expires_at"];
}

/** Checks everything at once. @throws {InvalidRequestError} with every issue */
export function checkCreateParams(
  params: InferenceApiKeyCreateParams,
  defaultProjectId: number | undefined,
  progress: Progress,
): { project_id: number; body: CreateBody } {
  const given: Record<string, unknown> =
    typeof params === "object" && params !== null ? { ...params } : {};
  const { project_id = defaultProjectId, ...members } = given;
  // A copy, so that what was checked is what is sent.
  const body = Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  );
  const issues = [...checkProjectId(project_id), ...checkBody(body)];
  if (issues.length > 0)
    throw new InvalidRequestError(
      issues,
      messages.refused(progress, issues),
      factsOf(progress),
    );
  return { project_id: project_id as number, body: body as CreateBody };
}

function checkProjectId(project_id: unknown): Issue[] {
  if (isProjectId(project_id)) return [];
  return project_id === undefined
    ? [
        issue(
          "project_id",
          "required",
          "a value, since neither the client's projectId nor GCORE_CLOUD_PROJECT_ID is set",
        ),
      ]
    : [issue("project_id", "type", "a safe positive integer")];
}

/** A misspelt optional property would be lost in silence (a key that never expires): refused. */
function checkBody(body: Record<string, unknown>): Issue[] {
  const declared: readonly string[] = operation.requestProperties;
  const unknown = Object.keys(body)
    .filter((name) => !declared.includes(name))
    .map((name) =>
      issue(name, "additionalProperties", `one of ${declared.join(", ")}`),
    );
  return [...departures(body), ...unknown];
}

function departures(body: Record<string, unknown>): Issue[] {
  try {
    return validate(body) ? [] : issuesOf(validate.errors);
  } catch {
    // V8 gives up on matching a pattern to a text of many megabytes.
    return [issue("", "pattern", "texts that are short enough to be matched")];
  }
}
