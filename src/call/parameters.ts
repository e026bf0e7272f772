import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import * as messages from "../errors/messages.ts";
import type { Validator } from "../generated/validators.ts";
import { issue, issuesOf, type Issue } from "../issue.ts";
import { isProjectId } from "../options/call-options.ts";
import type { Given, Method } from "./operation.ts";
import type { Progress } from "./outcome.ts";

/**
 * Checks the parameters of a method, everything at once. What comes back is a copy, so that what
 * was checked is what is sent.
 *
 * @throws {InvalidRequestError} with every issue
 */
export function checkParameters(
  params: unknown,
  { operation, parameters, request }: Method,
  defaultProjectId: number | undefined,
  progress: Progress,
): Given {
  const given: Record<string, unknown> =
    typeof params === "object" && params !== null ? { ...params } : {};
  const { project_id = defaultProjectId, ...members } = given;
  // Left out is the same as undefined, as on the wire.
  const entries = Object.entries(members).filter(
    ([, value]) => value !== undefined,
  );
  const inBody = ([name]: readonly [string, unknown]): boolean =>
    request !== undefined && !operation.path.includes(`{${name}}`);
  const body = Object.fromEntries(entries.filter(inBody));
  const others = Object.fromEntries(entries.filter((each) => !inBody(each)));
  const issues = [
    ...checkProjectId(project_id),
    ...departures(others, parameters),
    ...departures(body, request),
    ...unknownNames(body, operation.requestProperties ?? []),
  ];
  if (issues.length > 0) throw refusal(progress, issues);
  return {
    project_id: project_id as number,
    parameters: others as Given["parameters"],
    body: body as never,
  };
}

export function refusal(
  progress: Progress,
  issues: readonly Issue[],
): InvalidRequestError {
  return new InvalidRequestError(
    messages.refused(progress, issues),
    progress,
    issues,
  );
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
function unknownNames(body: object, declared: readonly string[]): Issue[] {
  return Object.keys(body)
    .filter((name) => !declared.includes(name))
    .map((name) =>
      issue(name, "additionalProperties", `one of ${declared.join(", ")}`),
    );
}

function departures(value: object, validate: Validator | undefined): Issue[] {
  try {
    return validate === undefined || validate(value)
      ? []
      : issuesOf(validate.errors);
  } catch {
    // V8 gives up on matching a pattern to a text of many megabytes.
    return [issue("", "pattern", "texts that are short enough to be matched")];
  }
}
