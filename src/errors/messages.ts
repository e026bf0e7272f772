import type { Outcome, Ended } from "./gcore-error.ts";
import type { Phase } from "./timeout-error.ts";
import type { UnexpectedResponseReason } from "./unexpected-response-error.ts";
import type { Issue } from "../issue.ts";

/** What a message is made of: how far the call came, and what that means. */
export interface Situation extends Ended {
  /** What a successful call of this operation leaves behind, as a noun. */
  readonly creates: string | undefined;
  readonly phase: Phase;
  /** Of the answer, where one came; 0 where the platform hides a redirect's. */
  readonly status?: number | undefined;
  readonly redirectOrigin?: string | undefined;
}

const WHILE: Record<Phase, string> = {
  connect: "before a request was under way",
  response: "while waiting for the answer",
  body: "while reading the answer's body",
};

/** Why an attempt had no answer. */
const FAILED = {
  lost: "the connection failed after the request may have been sent",
  "no-response":
    'what the option "fetch" gave is no Response: it needs status, headers.get() and text(). Whether it sent the request can\'t be told',
  unreachable: "could not connect",
  proxy: "the proxy refused to connect",
  port: "the platform blocks this port",
  permission: "the process is not permitted to connect",
  dispatcher:
    "fetch refused its dispatcher, which is of another undici version",
  mock: "the mock has no handler for this request",
  request: "the platform refused to build this request",
};

const DAMAGE: Record<UnexpectedResponseReason, string> = {
  empty: "its body is empty",
  cut: "its body broke off",
  stalled: "its body did not end within the timeout",
  aborted: "the caller aborted while its body was read",
  "too-large": "its body is larger than any answer of this operation",
  "not-json": "its body is not JSON",
  "no-secret": "its body has no usable secret",
  "misplaced-secret": "its secret is not where the spec has it",
  unreadable: "it could not be read",
  unconfirmed:
    "a DELETE of the same call may have removed the key since, and it could not be looked up",
};

export function stopped(
  situation: Situation,
  why: "timeout" | "aborted",
): string {
  const what = why === "timeout" ? "timed out" : "aborted by the caller";
  return sentence(situation, `${what} ${WHILE[situation.phase]}`);
}

export function disconnected(
  situation: Situation,
  reason: keyof typeof FAILED,
  said: string | undefined,
): string {
  const what =
    situation.phase === "body"
      ? "the connection failed while reading the answer's body"
      : FAILED[reason];
  if (reason === "no-response") return `${head(situation)}: ${what}`;
  return sentence(situation, said === undefined ? what : `${what} (${said})`);
}

export function middlewareFailed(name: string): string {
  return `a middleware threw ${name} before the request`;
}

export function answered(
  situation: Situation,
  said: string | undefined,
): string {
  const { status = 0, redirectOrigin } = situation;
  const redirect =
    redirectOrigin === undefined
      ? ""
      : `, a redirect to ${redirectOrigin}, which is not followed`;
  const what =
    status === 0
      ? "answered with a redirect, which is not followed"
      : `answered with status ${status}${redirect}`;
  return sentence(situation, said === undefined ? what : `${what}: ${said}`);
}

export function damaged(
  situation: Situation,
  reason: UnexpectedResponseReason,
  hasSecret: boolean,
): string {
  const what = `answered with status ${situation.status ?? 0}, but ${DAMAGE[reason]}`;
  if (!hasSecret) return sentence(situation, what);
  const exists = reason === "unconfirmed" ? "may exist" : "exists";
  return `${head(situation)}: ${what}. The ${situation.creates ?? "resource"} ${exists}, and its secret could be saved: take it from this error's "secret", it is not shown again`;
}

/** What a failure means that ended a replacement. */
export function replacing(
  outcome: Outcome,
  deleted: number,
  hasSecret: boolean,
): string {
  const removed = deleted === 1 ? "1 key was" : `${deleted} keys were`;
  const made = {
    "not-applied": "no new one was made",
    unknown: hasSecret
      ? "get, by the name, shows whether the new one is there"
      : "a new one may exist whose secret nobody has: call replace again",
    applied: hasSecret
      ? "the new one exists"
      : "the new one exists, and nobody has its secret: call replace again",
  };
  return `Of this name, ${removed} deleted; ${made[outcome]}`;
}

export function refused(
  call: Pick<Situation, "method" | "path">,
  issues: readonly Issue[],
): string {
  const shown = issues.slice(0, 5).map(({ message }) => message);
  const more = issues.length - shown.length;
  if (more > 0) shown.push(`${more} more in this error's "issues"`);
  return `${head(call)}: not sent, the parameters break the spec: ${shown.join("; ")}`;
}

function head({ method, path }: Pick<Situation, "method" | "path">): string {
  return `${method} ${path}`;
}

/** What happened, then what it means and what to do next. */
function sentence(situation: Situation, what: string): string {
  const next = advice(situation);
  return `${head(situation)}: ${what}${next === "" ? "" : `. ${next}`}`;
}

/** Names the call that resolves it. */
function advice({ outcome, creates }: Situation): string {
  if (outcome === "not-applied") return "";
  if (creates === undefined)
    return outcome === "unknown"
      ? "The request may have been applied: get, by the key's name, shows whether it was"
      : "The request was applied: get, by the key's name, shows it";
  const exists = outcome === "unknown" ? "may exist" : "exists";
  return `The ${creates} ${exists}, and nobody has its secret: call replace with the same parameters, or get and delete by its name`;
}
