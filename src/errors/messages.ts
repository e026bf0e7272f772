import type { Outcome } from "./gcore-error.ts";
import type { Phase } from "./timeout-error.ts";
import type { UnexpectedResponseReason } from "./unexpected-response-error.ts";
import type { Issue } from "../issue.ts";

/** What a message is made of: how far the call came, and what that means. */
export interface Situation {
  readonly method: string;
  readonly path: string;
  /** What a successful call of this operation leaves behind, as a noun. */
  readonly creates: string | undefined;
  readonly phase: Phase;
  readonly outcome: Outcome;
  /** Of the answer, where one came; 0 where the platform hides a redirect's. */
  readonly status?: number | undefined;
  readonly redirectOrigin?: string | undefined;
  /** Of the failure, where there was no answer. */
  readonly reason?: keyof typeof FAILED | undefined;
  readonly code?: string | undefined;
  readonly errorName?: string | undefined;
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
    'what the option "fetch" gave is no Response, which has status, headers.get() and text()',
  unreachable: "could not connect",
  proxy: "the proxy refused to connect",
  port: "the platform blocks this port",
  permission: "the process is not permitted to connect",
  dispatcher: "the dispatcher is of another undici version",
  mock: "the mock has no handler for this request",
  request: "the platform refused to build this request",
};

/** What was wrong with the body of a success. */
const DAMAGE: Record<UnexpectedResponseReason, string> = {
  empty: "is empty",
  cut: "broke off",
  stalled: "did not end in time",
  aborted: "was not awaited: the caller aborted",
  "too-large": "is too large",
  "not-json": "is not JSON",
  "no-secret": "has no usable secret",
  "misplaced-secret": "has its secret where the spec has none",
  unreadable: "could not be read",
  unconfirmed: "is in doubt: a DELETE of this call may have come after it",
};

export function stopped(
  situation: Situation,
  why: "timeout" | "aborted",
): string {
  const what = why === "timeout" ? "timed out" : "aborted by the caller";
  return sentence(situation, `${what} ${WHILE[situation.phase]}`);
}

export function disconnected(situation: Situation): string {
  const { phase, reason = "lost", code, errorName } = situation;
  if (reason === "no-response") return headed(situation, FAILED[reason]);
  const what =
    phase === "body" ? `the connection failed ${WHILE.body}` : FAILED[reason];
  const said = code ?? errorName;
  return sentence(situation, said === undefined ? what : `${what} (${said})`);
}

export function answered(
  situation: Situation,
  said: string | undefined,
): string {
  const { status, redirectOrigin } = situation;
  const from = status ? `status ${status}` : "a redirect";
  const to = redirectOrigin ? `, a redirect to ${redirectOrigin}` : "";
  const refused = to || !status ? ", which is not followed" : "";
  const what = `answered with ${from}${to}${refused}`;
  return sentence(situation, said === undefined ? what : `${what}: ${said}`);
}

export function damaged(
  situation: Situation,
  reason: UnexpectedResponseReason,
  hasSecret: boolean,
): string {
  const what = `answered with status ${situation.status}, but its body ${DAMAGE[reason]}`;
  if (!hasSecret) return sentence(situation, what);
  const exists = reason === "unconfirmed" ? "may exist" : "exists";
  return headed(
    situation,
    `${what}. The ${situation.creates ?? "resource"} ${exists}, and its secret could be saved: take it from this error's "secret", it is not shown again`,
  );
}

/** What a failure means that ended a replacement. */
export function replacing(
  outcome: Outcome,
  deleted: number,
  hasSecret: boolean,
): string {
  const made = {
    "not-applied": "no new one was made",
    unknown: hasSecret
      ? "get, by the name, shows whether the new one is there"
      : "a new one may exist whose secret nobody has: call replace again",
    applied: hasSecret
      ? "the new one exists"
      : "the new one exists, and nobody has its secret: call replace again",
  };
  return `Of this name, ${deleted} ${deleted === 1 ? "key was" : "keys were"} deleted; ${made[outcome]}`;
}

export function refused(
  call: Pick<Situation, "method" | "path">,
  issues: readonly Issue[],
): string {
  const shown = issues.slice(0, 5).map(({ message }) => message);
  const more = issues.length - shown.length;
  if (more > 0) shown.push(`${more} more in this error's "issues"`);
  return headed(
    call,
    `not sent, the parameters break the spec: ${shown.join("; ")}`,
  );
}

/** What may be told of something thrown that isn't ours: its text may hold anything. */
export function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

function headed(
  { method, path }: Pick<Situation, "method" | "path">,
  what: string,
): string {
  return `${method} ${path}: ${what}`;
}

/** What happened, then what it means and the call that resolves it. */
function sentence(situation: Situation, what: string): string {
  const { outcome, creates } = situation;
  const told = headed(situation, what);
  if (outcome === "not-applied") return told;
  const open = outcome === "unknown";
  return creates === undefined
    ? `${told}. The request ${open ? "may have been" : "was"} applied: get, by the key's name, shows ${open ? "whether it was" : "it"}`
    : `${told}. The ${creates} ${open ? "may exist" : "exists"}, and nobody has its secret: call replace with the same parameters, or get and delete by its name`;
}
