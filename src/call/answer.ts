import type { FetchResponse } from "../fetch.ts";
import type { Platform } from "../platform.ts";
import { printable } from "./error-body.ts";
import { redact } from "./redact.ts";
import { parseHttpDate, parseRetryAfter } from "./retry-after.ts";

/** The head of an answer, as far as outcomes depend on it. */
export interface AnswerHead {
  readonly status: number;
  /** Seconds, where the server sent a readable `Retry-After`. Of no success. */
  readonly retryAfter?: number | undefined;
  /** Where a redirect points to: origin only. */
  readonly redirectOrigin?: string | undefined;
  readonly requestId: string | undefined;
}

/**
 * The head of what a `fetch` resolved to; undefined where that is no response: mocks and wrappers
 * give anything. `hidden` lists texts that must not be repeated even if the server does.
 */
export function readAnswer(
  response: FetchResponse,
  platform: Platform,
  hidden: readonly string[],
): AnswerHead | undefined {
  try {
    const { status, headers, text } = response;
    if (!Number.isInteger(status) || typeof text !== "function")
      return undefined;
    const requestId = printable(headers.get("x-request-id"), 200, hidden);
    if (isSuccess(status)) return { status, requestId };
    return {
      status,
      requestId,
      // By the server's own clock, if it tells: nobody's but its own agrees with it.
      retryAfter: parseRetryAfter(
        headers.get("retry-after"),
        () => parseHttpDate(headers.get("date") ?? "") ?? platform.wallClock(),
      ),
      redirectOrigin:
        status >= 300 && status < 400
          ? originOf(
              redact(headers.get("location") ?? "", hidden),
              (response as Partial<Response>).url,
            )
          : undefined,
    };
  } catch {
    return undefined;
  }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function originOf(
  location: string,
  url: string | undefined,
): string | undefined {
  const base = url || undefined;
  return location !== "" && URL.canParse(location, base)
    ? new URL(location, base).origin
    : undefined;
}
