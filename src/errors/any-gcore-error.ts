import type { AbortedError } from "./aborted-error.ts";
import type { ApiError } from "./api-error.ts";
import type { ConnectionError } from "./connection-error.ts";
import { BRAND } from "./gcore-error.ts";
import type { InvalidOptionsError } from "./invalid-options-error.ts";
import type { InvalidRequestError } from "./invalid-request-error.ts";
import type { TimeoutError } from "./timeout-error.ts";
import type { UnexpectedResponseError } from "./unexpected-response-error.ts";

/** Every error there is: `kind` tells which, and narrows to its members. */
export type AnyGcoreError =
  | InvalidOptionsError
  | InvalidRequestError
  | ConnectionError
  | TimeoutError
  | AbortedError
  | ApiError
  | UnexpectedResponseError;

/**
 * Recognises this client's errors, those of another copy of this module included.
 *
 * @example
 * if (isGcoreError(error) && error.outcome === "unknown") await gcore.cloud.inference.apiKeys.replace(params);
 */
export function isGcoreError(value: unknown): value is AnyGcoreError {
  return typeof value === "object" && value !== null && BRAND in value;
}
