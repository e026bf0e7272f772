import type { CallFacts } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { authHeader } from "../generated/operations.ts";
import type { HeaderFields, RequestOptions } from "./options.ts";

/** What a client and a single call can both set. */
export interface CallOptions {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly headers: Headers;
}

/** Lays one call's options over its client's. @throws {InvalidOptionsError} */
export function checkCallOptions(
  options: RequestOptions,
  defaults: CallOptions,
  call?: CallFacts,
): CallOptions {
  if (typeof options !== "object" || options === null)
    throw new InvalidOptionsError(
      "options",
      "options: must be an object",
      call,
    );
  const { timeout = defaults.timeout, maxRetries = defaults.maxRetries } =
    options;
  if (typeof timeout !== "number" || !(timeout > 0))
    throw new InvalidOptionsError(
      "timeout",
      "timeout: must be a number of milliseconds greater than 0",
      call,
    );
  if (!Number.isSafeInteger(maxRetries) || maxRetries < 0)
    throw new InvalidOptionsError(
      "maxRetries",
      "maxRetries: must be a whole number, 0 or more",
      call,
    );
  return {
    timeout,
    maxRetries,
    headers: readHeaders(options.headers, defaults.headers, call),
  };
}

/**
 * Judges a signal by its shape, since test environments bring AbortSignals of their own.
 *
 * @throws {InvalidOptionsError} the signal is none, such as its controller
 */
export function checkSignal(
  signal: AbortSignal | null | undefined,
  call: CallFacts,
): void {
  if (signal === undefined || signal === null) return;
  if (
    typeof signal.aborted !== "boolean" ||
    typeof signal.addEventListener !== "function"
  )
    throw new InvalidOptionsError(
      "signal",
      "signal: must be an AbortSignal",
      call,
    );
}

export function isProjectId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function readHeaders(
  fields: HeaderFields = {},
  defaults: Headers,
  call: CallFacts | undefined,
): Headers {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    throw new InvalidOptionsError(
      "headers",
      "headers: must be an object of names and values, or Headers",
      call,
    );
  const headers = new Headers(defaults);
  const entries =
    fields instanceof Headers ? [...fields] : Object.entries(fields);
  for (const [name, value] of entries) {
    if (name.toLowerCase() === authHeader.toLowerCase())
      throw new InvalidOptionsError(
        "headers",
        `headers: "${authHeader}" is made from apiKey: give that option`,
        call,
      );
    try {
      headers.set(name, value);
    } catch {
      // Not chained: the platform quotes the value.
      throw new InvalidOptionsError(
        "headers",
        `headers: ${JSON.stringify(name.slice(0, 40))} or its value can't be sent as a header field`,
        call,
      );
    }
  }
  return headers;
}
