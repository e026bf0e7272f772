import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import * as messages from "../errors/messages.ts";
import { departures, issue, type Issue } from "../issue.ts";
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
  const known = {
    path: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    query: operation.queryParameters,
    body: operation.requestProperties,
  };
  const placed = {
    path: {} as Record<string, unknown>,
    query: {} as Record<string, unknown>,
    body: {} as Record<string, unknown>,
  };
  const unknown: Issue[] = [];
  const given = { project_id: defaultProjectId, ...defined(params) };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const place = PLACES.find((each) => known[each].includes(name));
    if (place !== undefined) placed[place][name] = value;
    else {
      // A misspelt optional one would be lost in silence (a key that never expires).
      const names = Object.values(known).flat().join(", ");
      unknown.push(issue(name, "additionalProperties", `one of ${names}`));
    }
  }
  const others = { ...placed.path, ...placed.query };
  const hasProject = "project_id" in others;
  const departed = departures(others, parameters).filter(
    ({ path }) => path !== "project_id" || hasProject,
  );
  const issues = [
    ...(hasProject ? [] : [NO_PROJECT]),
    ...departed,
    ...inexact(others).filter(
      ({ path }) => !departed.some((each) => each.path === path),
    ),
    ...departures(placed.body, request),
    ...unknown,
  ];
  if (issues.length > 0) throw refusal(progress, issues);
  return { ...placed, body: request && placed.body };
}

const PLACES = ["path", "query", "body"] as const;

const NO_PROJECT = issue(
  "project_id",
  "required",
  "a value, since neither the client's projectId nor GCORE_CLOUD_PROJECT_ID is set",
);

/** Left out is the same as undefined, as on the wire. */
function defined(params: unknown): object {
  return Object.fromEntries(
    Object.entries(membersOf(params)).filter(
      ([, value]) => value !== undefined,
    ),
  );
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
