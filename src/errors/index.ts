export { AbortedError } from "./aborted-error.ts";
export { isGcoreError, type AnyGcoreError } from "./any-gcore-error.ts";
export { ApiError, type ApiIssue } from "./api-error.ts";
export { ConnectionError } from "./connection-error.ts";
export { GcoreError, type Outcome } from "./gcore-error.ts";
export { InvalidOptionsError } from "./invalid-options-error.ts";
export { InvalidRequestError } from "./invalid-request-error.ts";
export { TimeoutError, type Phase } from "./timeout-error.ts";
export {
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "./unexpected-response-error.ts";
