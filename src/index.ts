export { createGcoreClient, type GcoreClient } from "./client.ts";
export {
  inferenceApiKeyCreateSchema,
  type InferenceApiKeyCreated,
  type InferenceApiKeyCreateParams,
} from "./api-keys/create.ts";
export type { InferenceApiKey, InferenceApiKeyParams } from "./api-keys/key.ts";
export type { InferenceApiKeyListParams } from "./api-keys/list.ts";
export {
  inferenceApiKeyUpdateSchema,
  type InferenceApiKeyUpdateParams,
} from "./api-keys/update.ts";
export type { Fetch, FetchInit, FetchResponse } from "./fetch.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export { isGcoreError, type AnyGcoreError } from "./errors/any-gcore-error.ts";
export { ApiError, type ApiIssue } from "./errors/api-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { GcoreError, type Outcome } from "./errors/gcore-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { InvalidRequestError } from "./errors/invalid-request-error.ts";
export { TimeoutError, type Phase } from "./errors/timeout-error.ts";
export {
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "./errors/unexpected-response-error.ts";
export type { components, operations, paths } from "./generated/types.ts";
export type { GcoreHttpClient } from "./http.ts";
export type { InferenceApiKeys } from "./api-keys/inference-api-keys.ts";
export type { Issue } from "./issue.ts";
export type {
  Attempt,
  ContractDrift,
  GcoreClientOptions,
  HeaderFields,
  RequestOptions,
} from "./options/options.ts";
export { Secret } from "./secret.ts";
export type {
  StandardIssue,
  StandardResult,
  StandardSchemaV1,
} from "./standard-schema.ts";
