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

type Rule = readonly [holds: (value: unknown) => boolean, wanted: string];

const FUNCTION: Rule = [(value) => typeof value === "function", "a function"];

/** Of the options that are told apart by a look; the others have readers of their own. */
const RULES: Readonly<Record<string, Rule>> = {
  projectId: [isProjectId, "a safe positive integer"],
  timeout: [
    (value) => typeof value === "number" && value > 0,
    "a number of milliseconds greater than 0",
  ],
  maxRetries: [
    (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    "a whole number, 0 or more",
  ],
  signal: [isSignal, "an AbortSignal"],
  fetch: FUNCTION,
  onAttempt: FUNCTION,
  onContractDrift: FUNCTION,
};

const OF_A_CALL = ["signal", "timeout", "maxRetries", "headers", "onAttempt"];

/** One call's options, laid over its client's. @throws {InvalidOptionsError} */
export function checkRequestOptions(
  options: RequestOptions,
  defaults: CallOptions,
  call?: CallFacts,
): CallOptions {
  checkOptions(options, OF_A_CALL, call);
  return layOver(options, defaults, call);
}

export function layOver(
  options: Pick<RequestOptions, "timeout" | "maxRetries" | "headers">,
  defaults: CallOptions,
  call?: CallFacts,
): CallOptions {
  const { timeout, maxRetries, headers } = options;
  return {
    timeout: timeout ?? defaults.timeout,
    maxRetries: maxRetries ?? defaults.maxRetries,
    headers:
      headers === undefined
        ? defaults.headers
        : { ...defaults.headers, ...readHeaders(headers, call) },
  };
}

/** A misspelt option would be lost in silence. @throws {InvalidOptionsError} */
export function checkOptions(
  options: object,
  names: readonly string[],
  call?: CallFacts,
): void {
  if (typeof options !== "object" || options === null)
    throw new InvalidOptionsError("options", "must be an object", call);
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name))
      throw new InvalidOptionsError(
        name.slice(0, 40),
        `no such option; there are ${names.join(", ")}`,
        call,
      );
    const [holds, wanted] = RULES[name] ?? [];
    if (value !== undefined && holds?.(value) === false)
      throw new InvalidOptionsError(name, `must be ${wanted}`, call);
  }
}

/** Judged by its shape, since test environments bring AbortSignals of their own. */
function isSignal(value: unknown): boolean {
  if (value === null) return true;
  const { aborted, addEventListener } = value as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}

export function isProjectId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
