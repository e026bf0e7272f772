import type { CallFacts } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { readHeaders } from "./headers.ts";
import type { RequestOptions } from "./options.ts";

/** What a client and a single call can both set. */
export interface CallOptions {
  readonly timeout: number;
  readonly maxRetries: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

const NAMES = ["signal", "timeout", "maxRetries", "headers", "onAttempt"];

/** One call's options, laid over its client's. @throws {InvalidOptionsError} */
export function checkRequestOptions(
  options: RequestOptions,
  defaults: CallOptions,
  call: CallFacts,
): CallOptions {
  checkNames(options, NAMES, call);
  checkSignal(options.signal, call);
  checkFunctions(options, ["onAttempt"], call);
  return checkCallOptions(options, defaults, call);
}

export function checkCallOptions(
  options: Pick<RequestOptions, "timeout" | "maxRetries" | "headers">,
  defaults: CallOptions,
  call?: CallFacts,
): CallOptions {
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
  const headers =
    options.headers === undefined
      ? defaults.headers
      : { ...defaults.headers, ...readHeaders(options.headers, call) };
  return { timeout, maxRetries, headers };
}

/** A misspelt option would be lost in silence. @throws {InvalidOptionsError} */
export function checkNames(
  options: object,
  names: readonly string[],
  call?: CallFacts,
): void {
  if (typeof options !== "object" || options === null)
    throw new InvalidOptionsError(
      "options",
      "options: must be an object",
      call,
    );
  for (const name of Object.keys(options))
    if (!names.includes(name))
      throw new InvalidOptionsError(
        name.slice(0, 40),
        `${JSON.stringify(name.slice(0, 40))}: no such option; there are ${names.join(", ")}`,
        call,
      );
}

export function checkFunctions<T extends object>(
  options: T,
  names: readonly (keyof T & string)[],
  call?: CallFacts,
): void {
  for (const name of names)
    if (options[name] !== undefined && typeof options[name] !== "function")
      throw new InvalidOptionsError(name, `${name}: must be a function`, call);
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
