import type { FetchResponse } from "../fetch.ts";
import type { Platform } from "../platform.ts";
import { printable } from "./error-body.ts";
import { redact } from "./redact.ts";
import { parseHttpDate, parseRetryAfter } from "./retry-after.ts";

/** The head of an answer, as far as outcomes depend on it. */
export interface AnswerHead {
  readonly status: number;
  /** Seconds, where the server sent a readable `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Where a redirect points to: origin only. */
  readonly redirectOrigin: string | undefined;
  readonly requestId: string | undefined;
}

/** Whether what a `fetch` resolved to can be read at all: mocks and wrappers give anything. */
export function isResponse(value: unknown): value is FetchResponse {
  const { status, headers, text } = (value ?? {}) as Partial<FetchResponse>;
  return (
    typeof status === "number" &&
    typeof headers?.get === "function" &&
    typeof text === "function"
  );
}

/** The head of a response. `hidden` lists texts that must not be repeated even if the server does. */
export function readAnswer(
  response: FetchResponse,
  platform: Platform,
  hidden: readonly string[],
): AnswerHead {
  const { status, headers } = response;
  const redirects = status >= 300 && status < 400;
  return {
    status,
    retryAfter:
      status < 400
        ? undefined
        : parseRetryAfter(
            headers.get("retry-after"),
            // The server's own clock, if it tells: nobody's but its own agrees with it.
            () =>
              parseHttpDate(headers.get("date") ?? "") ?? platform.wallClock(),
          ),
    redirectOrigin: redirects
      ? originOf(
          redact(headers.get("location") ?? "", hidden),
          (response as { readonly url?: string }).url,
        )
      : undefined,
    requestId: printable(headers.get("x-request-id"), 200, hidden),
  };
}

function originOf(
  location: string,
  base: string | undefined,
): string | undefined {
  return location !== "" && URL.canParse(location, base || undefined)
    ? new URL(location, base || undefined).origin
    : undefined;
}
