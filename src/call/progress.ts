import { isSuccess, outcomeOfAnswer, type Answer } from "./answer.ts";
import type { Outcome } from "../errors/gcore-error.ts";
import type { Phase } from "../errors/timeout-error.ts";

/** How far one call has come: the facts from which its outcome follows. Written by the transport. */
export interface Progress {
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** What a successful call of this operation leaves behind: words for the messages. */
  readonly creates: string | undefined;
  attempts: number;
  phase: Phase;
  /** An earlier attempt may have been applied, whatever became of the later ones. */
  ambiguous: boolean;
  /** The answer that the call ends with, once its head is in. */
  answer: Answer | undefined;
}

export function newProgress(
  method: string,
  path: string,
  creates?: string,
): Progress {
  return {
    method,
    path,
    creates,
    attempts: 0,
    phase: "connect",
    ambiguous: false,
    answer: undefined,
  };
}

/** Methods that change nothing (RFC 9110 section 9.2.1): no outcome of theirs is unsafe to repeat. */
const SAFE = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
/** Methods that may be repeated although they may have been applied (RFC 9110 section 9.2.2). */
const IDEMPOTENT = new Set([...SAFE, "PUT", "DELETE"]);

export function isIdempotent(method: string): boolean {
  return IDEMPOTENT.has(method);
}

/** What the call has left behind if it ended now. */
export function outcomeOf(progress: Progress): Outcome {
  if (SAFE.has(progress.method)) return "not-applied";
  const { answer } = progress;
  if (answer !== undefined && isSuccess(answer.status)) return "applied";
  if (progress.ambiguous) return "unknown";
  if (answer !== undefined) return outcomeOfAnswer(answer);
  return progress.phase === "connect" ? "not-applied" : "unknown";
}
