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
  const names = {
    path: operation.pathParameters,
    query: operation.queryParameters,
    header: operation.headerParameters ?? [],
    body: operation.requestProperties,
  };
  const known = Object.values(names).flat();
  const takesProject = names.path.includes("project_id");
  let members = readMembers(params);
  if (members === undefined) throw refusal(progress, [UNREADABLE]);
  if (takesProject && defaultProjectId !== undefined)
    members = { project_id: defaultProjectId, ...members };
  const given = Object.entries(members);
  const placedIn = (place: keyof typeof names): Record<string, unknown> =>
    Object.fromEntries(given.filter(([name]) => names[place].includes(name)));
  const path = placedIn("path");
  const query = placedIn("query");
  const header = placedIn("header");
  const body = placedIn("body");
  const outside = { ...header, ...query, ...path };
  const lacksProject = takesProject && !("project_id" in path);
  const departed = departures(outside, parameters).filter(
    (each) => !lacksProject || each.path !== "project_id",
  );
  const issues = [
    ...(lacksProject ? [NO_PROJECT] : []),
    ...departed,
    ...Object.entries(outside)
      .filter(([name, value]) => !isExact(value, name in header))
      .map(([name]) => issue(name, "type", EXACTLY))
      .filter(({ path }) => !departed.some((each) => each.path === path)),
    ...departures(body, request),
    ...given
      .filter(([name]) => !known.includes(name))
      .map(([name]) => unknownName(name, known)),
  ];
  if (issues.length > 0) throw refusal(progress, issues);
  return { path, query, header, body: request && body };
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
