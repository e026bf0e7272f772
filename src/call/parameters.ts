import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import * as messages from "../errors/messages.ts";
import {
  departures,
  issue,
  UNREADABLE,
  unknownName,
  type Issue,
} from "../issue.ts";
import { readMembers } from "../members.ts";
import type { GeneratedOperation, Method, Placed } from "./operation.ts";
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
  const takesProject = operation.pathParameters.includes("project_id");
  let members = readMembers(params);
  if (members === undefined) throw refusal(progress, [UNREADABLE]);
  if (takesProject && defaultProjectId !== undefined)
    members = { project_id: defaultProjectId, ...members };
  const { path, query, header, body, unknown } = place(members, operation);
  const outside = { ...header, ...query, ...path };
  const departed = departures(outside, parameters);
  const issues =
    takesProject && !("project_id" in path)
      ? [NO_PROJECT, ...departed.filter((each) => each.path !== "project_id")]
      : departed;
  for (const [name, value] of Object.entries(outside))
    if (
      !isExact(value, name in header) &&
      !issues.some((each) => each.path === name)
    )
      issues.push(issue(name, "type", EXACTLY));
  issues.push(...departures(body, request), ...unknown);
  if (issues.length > 0) throw refusal(progress, issues);
  return { path, query, header, body: request && body };
}

const PLACES = ["path", "query", "header", "body"] as const;

/** Puts each member where the spec has its name; there is an issue for each that it has nowhere. */
function place(
  members: Readonly<Record<string, unknown>>,
  operation: GeneratedOperation,
): Record<(typeof PLACES)[number], Record<string, unknown>> & {
  readonly unknown: readonly Issue[];
} {
  const names = {
    path: operation.pathParameters,
    query: operation.queryParameters,
    header: operation.headerParameters ?? [],
    body: operation.requestProperties,
  };
  const unknown: Issue[] = [];
  const placed = {
    path: nothing(),
    query: nothing(),
    header: nothing(),
    body: nothing(),
    unknown,
  };
  for (const [name, value] of Object.entries(members)) {
    const places = PLACES.filter((each) => names[each].includes(name));
    for (const each of places) placed[each][name] = value;
    if (places.length === 0)
      unknown.push(unknownName(name, Object.values(names).flat()));
  }
  return placed;
}

/** Without a prototype, so that `__proto__` is a name like any other. */
function nothing(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

const NO_PROJECT = issue(
  "project_id",
  "required",
  "a value, since neither the client's projectId nor GCORE_CLOUD_PROJECT_ID is set",
);

export const EXACTLY = "a value that is sent exactly";

/** RFC 9110 section 5.5, without what every recipient trims or may read in another way. */
const FIELD_VALUE = /^[!-~]([ -~]*[!-~])?$/;

/** A number beyond 2^53 is written as another one, and neither a path nor a header can hold every text. */
export function isExact(value: unknown, inHeader = false): boolean {
  if (inHeader && !FIELD_VALUE.test(String(value))) return false;
  return typeof value === "number"
    ? Number.isFinite(value) &&
        (Number.isSafeInteger(value) || !Number.isInteger(value))
    : !["", ".", ".."].includes(value as string);
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
