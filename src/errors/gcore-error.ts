import { definedOf } from "../members.ts";

/**
 * What a failed call left behind.
 *
 * - `not-applied`: nothing was created; calling again is safe.
 * - `unknown`: a key may exist: `replace`, or `get` and `delete`, resolve it.
 * - `applied`: a key exists, but the answer could not be read whole.
 */
export type Outcome = "not-applied" | "unknown" | "applied";

/** What every error of a call knows about it. */
export interface CallFacts {
  /** Upper-case HTTP method; undefined where no call was made (a client could not be created). */
  readonly method: string | undefined;
  /** The path template of the spec, without the values of its parameters; undefined as for `method`. */
  readonly path: string | undefined;
  /** How many requests were handed to `fetch`; 0 means that nothing left the process. */
  readonly attempts: number;
  /** What the server calls this request, where it said so: quote it to Gcore's support. */
  readonly requestId?: string | undefined;
}

/** The facts of a call that has ended, and what follows from them. */
export interface Ended extends CallFacts {
  readonly outcome: Outcome;
  readonly retryable: boolean;
}

/** Marks this client's errors for other copies of this module. */
export const BRAND: unique symbol = Symbol.for("gcore-inference.GcoreError");

/**
 * The base of every error that this client throws or rejects with. No property, message, stack or
 * cause holds an API key, a secret, a header or a body.
 */
export abstract class GcoreError extends Error implements CallFacts {
  /** Tells the subclass, across copies of this module too. */
  abstract readonly kind:
    | "invalid-options"
    | "invalid-request"
    | "connection"
    | "timeout"
    | "aborted"
    | "api"
    | "unexpected-response";
  /** What the call left behind: whether calling again is safe. */
  declare readonly outcome: Outcome;
  /**
   * Whether the same call may do better later: nothing was applied, and the cause is one that
   * passes (429, 503, a connection that could not be made).
   */
  declare readonly retryable: boolean;
  /** Upper-case HTTP method; undefined where no call was made (a client could not be created). */
  declare readonly method: string | undefined;
  /** The path template of the spec, without the values of its parameters; undefined as for `method`. */
  declare readonly path: string | undefined;
  /** How many requests were handed to `fetch`; 0 means that nothing left the process. */
  declare readonly attempts: number;
  /** What the server calls this request, where it said so: quote it to Gcore's support. */
  declare readonly requestId?: string;
  /** Of `replace` alone: how many keys of the name were removed. `outcome` is about the new one. */
  declare readonly deleted?: number;

  /** `members` become the error's own, where they are defined. */
  constructor(message: string, call: Ended, members: object) {
    const { cause, ...own } = members as { readonly cause?: unknown };
    super(message, definedOf({ cause }));
    const { outcome, retryable, method, path, attempts, requestId } = call;
    const facts = { outcome, retryable, method, path, attempts, requestId };
    Object.assign(this, definedOf({ ...facts, ...own }));
  }

  /** For structured logs: name and message beside the enumerable properties. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign({ name, message } as Record<string, unknown>, this);
  }
}

Object.defineProperty(GcoreError.prototype, BRAND, { value: true });

/** What a call of several requests left behind, where one of them ended it. */
export interface WholeCall {
  readonly outcome: Outcome;
  readonly attempts: number;
  readonly deleted: number;
}

/** Makes the failure of one request that of the call that it ended; `more` goes on from its message. */
export function restate<E extends GcoreError>(
  error: E,
  whole: WholeCall,
  more: string,
): E {
  const message = `${error.message}. ${more}`;
  return Object.assign(error, {
    ...whole,
    retryable: error.retryable && whole.outcome === "not-applied",
    message,
    stack: error.stack?.replace(error.message, () => message),
  });
}
