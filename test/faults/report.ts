import {
  ApiError,
  GcoreError,
  TimeoutError,
  UnexpectedResponseError,
} from "../../src/index.ts";
import type { Settled } from "./invariants.ts";

/** What a call came to, as plain data. */
export interface Claim {
  readonly kind: string;
  readonly outcome?: string;
  readonly attempts?: number;
  readonly message?: string;
  readonly phase?: string;
  readonly status?: number;
  readonly code?: string | undefined;
  readonly retryAfter?: number | undefined;
  /** Whether the error brought the secret along. */
  readonly saved?: boolean;
  readonly cause?: string | undefined;
}

export interface Report extends Claim {
  /** How often `onContractDrift` was told. */
  readonly drifts: number;
  /** The server's truth: requests read, keys created. */
  readonly posts: number;
  readonly keys: number;
  /** What was broken of what always holds. */
  readonly violations: readonly string[];
}

export function claimOf(settled: Settled): Claim {
  if (settled.status === "fulfilled") return { kind: "resolved" };
  const error: unknown = settled.reason;
  if (!(error instanceof GcoreError)) return { kind: String(error) };
  const { kind, outcome, attempts, message } = error;
  return {
    kind,
    outcome,
    attempts,
    message,
    ...(error instanceof TimeoutError && { phase: error.phase }),
    ...(error instanceof ApiError && {
      status: error.status,
      code: error.code,
      retryAfter: error.retryAfter,
    }),
    ...(error instanceof UnexpectedResponseError && {
      saved: error.secret !== undefined,
      cause: error.cause instanceof GcoreError ? error.cause.kind : undefined,
    }),
  };
}
