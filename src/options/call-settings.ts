import type { CallFacts } from "../errors/gcore-error.ts";
import { readHeaders, type Fields } from "./headers.ts";
import type { RequestOptions } from "./options.ts";
import {
  isPositive,
  must,
  mustBeFunction,
  readOptions,
  type OptionReaders,
} from "./read-options.ts";

/** What a client and a single call can both set, with every default filled in. */
export interface CallSettings extends Pick<RequestOptions, "onAttempt"> {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly headers: Fields;
}

export type Signalled = Pick<RequestOptions, "signal">;

export const OF_BOTH: OptionReaders<CallSettings> = {
  timeout: must(
    "a number of milliseconds greater than 0",
    (given) => typeof given === "number" && given > 0,
  ),
  maxRetries: must(
    "a whole number, 0 or more",
    (given) => given === 0 || isPositive(given),
  ),
  headers: readHeaders,
  onAttempt: mustBeFunction(),
};

const OF_A_CALL: OptionReaders<CallSettings & Signalled> = {
  signal: must("an AbortSignal", isSignal),
  ...OF_BOTH,
};

/** One call's options, laid over its client's; it has a listener of its own. @throws {InvalidOptionsError} */
export function readRequestOptions(
  options: RequestOptions | undefined,
  { timeout, maxRetries, headers }: CallSettings,
  call?: CallFacts,
): CallSettings & Signalled {
  if (options === undefined) return { timeout, maxRetries, headers };
  const read = readOptions(options, OF_A_CALL, call);
  return {
    timeout,
    maxRetries,
    ...read,
    headers: { ...headers, ...read.headers },
  };
}

/** Judged by its shape, since test environments bring AbortSignals of their own. */
function isSignal(given: unknown): boolean {
  if (given === null) return true;
  const { aborted, addEventListener } = given as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}
