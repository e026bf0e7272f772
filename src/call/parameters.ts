import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import * as messages from "../errors/messages.ts";
import type { Validator } from "../generated/validators.ts";
import { issue, issuesOf, type Issue } from "../issue.ts";
import type { Method, GeneratedOperation, Placed } from "./operation.ts";
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
): Placed {
  const given: Record<string, unknown> =
    typeof params === "object" && params !== null ? { ...params } : {};
  const { project_id = defaultProjectId, ...members } = given;
  const path: Record<string, unknown> = {};
  const query: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  const unknown: Issue[] = [];
  for (const [name, value] of Object.entries({ project_id, ...members })) {
    // Left out is the same as undefined, as on the wire.
    if (value === undefined) continue;
    if (operation.path.includes(`{${name}}`)) path[name] = value;
    else if (operation.queryParameters.includes(name)) query[name] = value;
    else if (operation.requestProperties.includes(name)) body[name] = value;
    // A misspelt optional one would be lost in silence (a key that never expires).
    else unknown.push(unknownName(name, operation));
  }
  const others = { ...path, ...query };
  const departed = departures(others, parameters).filter(
    (each) => each.path !== "project_id" || project_id !== undefined,
  );
  const told = new Set(departed.map((each) => each.path));
  const issues = [
    ...(project_id === undefined ? [NO_PROJECT] : []),
    ...departed,
    ...inexact(others).filter((each) => !told.has(each.path)),
    ...departures(body, request),
    ...unknown,
  ];
  if (issues.length > 0) throw refusal(progress, issues);
  return { path, query, body: request && body };
}

const NO_PROJECT = issue(
  "project_id",
  "required",
  "a value, since neither the client's projectId nor GCORE_CLOUD_PROJECT_ID is set",
);

function unknownName(
  name: string,
  { path, queryParameters, requestProperties }: GeneratedOperation,
): Issue {
  const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each);
  const known = [...placeholders, ...queryParameters, ...requestProperties];
  return issue(name, "additionalProperties", `one of ${known.join(", ")}`);
}

/** A number beyond 2^53 is written as another one, and a path can't hold every text. */
function inexact(values: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(values)
    .filter(([, value]) =>
      typeof value === "number"
        ? !Number.isFinite(value) ||
          (Number.isInteger(value) && !Number.isSafeInteger(value))
        : ["", ".", ".."].includes(value as string),
    )
    .map(([name]) => issue(name, "type", "a value that is sent exactly"));
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

/** How values depart from what the spec says of them. */
export function departures(
  value: object,
  validate: Validator | undefined,
): Issue[] {
  try {
    return validate === undefined || validate(value)
      ? []
      : issuesOf(validate.errors);
  } catch {
    // V8 gives up on matching a pattern to a text of many megabytes.
    return [issue("", "pattern", "texts that are short enough to be matched")];
  }
}
