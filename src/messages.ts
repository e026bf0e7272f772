import type { Outcome } from "./errors/gcore-error.ts";
import type { Phase } from "./errors/timeout-error.ts";
import type { UnexpectedResponseReason } from "./errors/unexpected-response-error.ts";
import type { Issue } from "./issue.ts";
import { outcomeOf, type Progress } from "./call/progress.ts";

const WHILE: Record<Phase, string> = {
  connect: "before a request was under way",
  response: "while waiting for the answer",
  body: "while reading the answer's body",
};

const BROKEN: Record<Phase, string> = {
  connect: "could not connect",
  response: "the connection failed after the request may have been sent",
  body: "the connection failed while reading the answer's body",
};

const DAMAGE: Record<UnexpectedResponseReason, string> = {
  empty: "its body is empty",
  cut: "its body broke off",
  stalled: "its body did not end within the timeout",
  aborted: "the caller aborted while its body was read",
  "too-large": "its body is larger than any answer of this operation",
  "not-json": "its body is not JSON",
  "no-secret": "its body has no usable secret",
  unreadable: "it could not be read",
};

export function timedOut(progress: Progress): string {
  return sentence(progress, `timed out ${WHILE[progress.phase]}`);
}

export function aborted(progress: Progress): string {
  return sentence(progress, `aborted by the caller ${WHILE[progress.phase]}`);
}

export function disconnected(
  progress: Progress,
  code: string | undefined,
): string {
  const what = BROKEN[progress.phase];
  return sentence(progress, code === undefined ? what : `${what} (${code})`);
}

export function middlewareFailed(progress: Progress, name: string): string {
  return sentence(progress, `a middleware threw ${name} before the request`);
}

export function answered(progress: Progress, said: string | undefined): string {
  const { status = 0, redirectOrigin } = progress.answer ?? {};
  const redirect =
    redirectOrigin === undefined
      ? ""
      : `, a redirect to ${redirectOrigin}, which is not followed`;
  const what =
    status === 0
      ? "answered with a redirect, which is not followed"
      : `answered with status ${status}${redirect}`;
  return sentence(progress, said === undefined ? what : `${what}: ${said}`);
}

export function damaged(
  progress: Progress,
  reason: UnexpectedResponseReason,
  hasSecret: boolean,
): string {
  const what = `answered with status ${progress.answer?.status ?? 0}, but ${DAMAGE[reason]}`;
  return hasSecret
    ? `${head(progress)}: ${what}. The ${progress.creates ?? "resource"} exists, and its secret could be saved: take it from this error's "secret", it is not shown again`
    : sentence(progress, what);
}

export function refused(progress: Progress, issues: readonly Issue[]): string {
  const shown = issues.slice(0, 5).map(({ message }) => message);
  const more = issues.length - shown.length;
  if (more > 0) shown.push(`${more} more in this error's "issues"`);
  return `${head(progress)}: not sent, the parameters break the spec: ${shown.join("; ")}`;
}

function head({ method, path }: Progress): string {
  return `${method} ${path}`;
}

/** What happened, then what it means and what to do next. */
function sentence(progress: Progress, what: string): string {
  const next = advice(outcomeOf(progress), progress.creates);
  return `${head(progress)}: ${what}${next === "" ? "" : `. ${next}`}`;
}

function advice(outcome: Outcome, creates: string | undefined): string {
  if (outcome === "not-applied") return "";
  if (creates === undefined)
    return outcome === "unknown"
      ? "The request may have been applied: look for its effect before you send it again"
      : "The request was applied: look for its effect instead of sending it again";
  const exists = outcome === "unknown" ? "may exist" : "exists";
  return `The ${creates} ${exists}: look for it by its name, delete it if it is there, then create it again`;
}
