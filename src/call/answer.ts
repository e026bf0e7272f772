import type { Outcome } from "../errors/gcore-error.ts";
import type { Platform } from "../platform.ts";
import { printable } from "./error-body.ts";
import { redact } from "./redact.ts";
import { parseRetryAfter } from "./retry-after.ts";

/** The head of an answer, as far as outcomes depend on it. */
export interface Answer {
  readonly status: number;
  /** Seconds, where the server sent a readable `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Where a redirect points to: origin only. */
  readonly redirectOrigin: string | undefined;
  readonly requestId: string | undefined;
}

/** The head of a response. `hidden` lists texts that must not be repeated even if the server does. */
export function readAnswer(
  response: Response,
  platform: Platform,
  hidden: readonly string[],
): Answer {
  const { status, headers } = response;
  return {
    status,
    retryAfter: parseRetryAfter(
      headers.get("retry-after"),
      platform.wallClock(),
    ),
    redirectOrigin: originOf(
      status,
      redact(headers.get("location") ?? "", hidden),
      response.url,
    ),
    requestId: printable(headers.get("x-request-id"), 200, hidden),
  };
}

function originOf(
  status: number,
  location: string,
  base: string,
): string | undefined {
  if (status < 300 || status > 399 || location === "") return undefined;
  return URL.canParse(location, base || undefined)
    ? new URL(location, base || undefined).origin
    : undefined;
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** What an answer other than a 2xx says about its own request. */
export function outcomeOfAnswer({ status, retryAfter }: Answer): Outcome {
  if (status === 503 && retryAfter !== undefined) return "not-applied";
  return status === 408 || status >= 500 || (status > 0 && status < 200)
    ? "unknown"
    : "not-applied";
}
