/**
 * What a failed call left behind.
 *
 * - `not-applied`: nothing was created; calling again is safe.
 * - `unknown`: a key may exist; look before calling again.
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

interface GcoreErrorInit extends CallFacts {
  readonly name: string;
  readonly message: string;
  readonly outcome: Outcome;
  readonly cause?: unknown;
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
  readonly outcome: Outcome;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly attempts: number;
  declare readonly requestId?: string;

  constructor(init: GcoreErrorInit) {
    super(init.message, "cause" in init ? { cause: init.cause } : undefined);
    // Not enumerable, as in the platform's own errors; spelled out, since minifiers rename classes.
    Object.defineProperty(this, "name", {
      value: init.name,
      configurable: true,
      writable: true,
    });
    // V8 heads the stack with the name that was there before.
    if (this.stack?.startsWith("Error: "))
      this.stack = init.name + this.stack.slice("Error".length);
    this.outcome = init.outcome;
    this.method = init.method;
    this.path = init.path;
    this.attempts = init.attempts;
    if (init.requestId !== undefined) this.requestId = init.requestId;
  }

  /** For structured logs: name and message beside the enumerable properties. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign({ name, message } as Record<string, unknown>, this);
  }
}

Object.defineProperty(GcoreError.prototype, BRAND, { value: true });
