import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import * as messages from "../errors/messages.ts";
import { departures, issue, unknownName, type Issue } from "../issue.ts";
import { membersOf } from "../members.ts";
import type { Method, Placed } from "./operation.ts";
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
  const {
    pathParameters,
    queryParameters,
    headerParameters = [],
    requestProperties,
  } = operation;
  const path: Record<string, unknown> = {};
  const query: Record<string, unknown> = {};
  const header: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  const unknown: Issue[] = [];
  const known = [
    pathParameters,
    queryParameters,
    headerParameters,
    requestProperties,
  ].flat();
  const { project_id = defaultProjectId, ...others } = membersOf(params);
  for (const [name, value] of Object.entries({ project_id, ...others })) {
    // Left out is the same as undefined, as on the wire.
    if (value === undefined) continue;
    if (pathParameters.includes(name)) path[name] = value;
    else if (queryParameters.includes(name)) query[name] = value;
    else if (headerParameters.includes(name)) header[name] = value;
    else if (requestProperties.includes(name)) body[name] = value;
    else unknown.push(unknownName(name, known));
  }
  const placed = { ...path, ...query, ...header };
  const hasProject = "project_id" in placed;
  const departed = departures(placed, parameters).filter(
    ({ path }) => path !== "project_id" || hasProject,
  );
  const issues = [
    ...(hasProject ? [] : [NO_PROJECT]),
    ...departed,
    ...[...inexact(placed), ...inexactHeaders(header)].filter(
      ({ path }) => !departed.some((each) => each.path === path),
    ),
    ...departures(body, request),
    ...unknown,
  ];
  if (issues.length > 0) throw refusal(progress, issues);
  return { path, query, header, body: request && body };
}

const NO_PROJECT = issue(
  "project_id",
  "required",
  "a value, since neither the client's projectId nor GCORE_CLOUD_PROJECT_ID is set",
);

/** A number beyond 2^53 is written as another one, and a path can't hold every text. */
function inexact(values: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(values)
    .filter(([, value]) =>
      typeof value === "number"
        ? !Number.isFinite(value) ||
          (Number.isInteger(value) && !Number.isSafeInteger(value))
        : ["", ".", ".."].includes(value as string),
    )
    .map(([name]) => issue(name, "type", EXACTLY));
}

const EXACTLY = "a value that is sent exactly";

/** RFC 9110 section 5.5, without what every recipient trims or may read in another way. */
const FIELD_VALUE = /^[!-~]([ -~]*[!-~])?$/;

function inexactHeaders(values: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(values)
    .filter(([, value]) => !FIELD_VALUE.test(String(value)))
    .map(([name]) => issue(name, "type", EXACTLY));
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
