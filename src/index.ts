export { createGcoreClient, type GcoreClient } from "./client.ts";
export type { ContractDrift } from "./contract-drift.ts";
export type {
  InferenceApiKeyCreated,
  InferenceApiKeyCreateParams,
} from "./api-keys/create.ts";
export type { InferenceApiKey, InferenceApiKeyParams } from "./api-keys/key.ts";
export type { InferenceApiKeyListParams } from "./api-keys/list.ts";
export type { InferenceApiKeyUpdateParams } from "./api-keys/update.ts";
export type { Fetch, FetchInit, FetchResponse } from "./fetch.ts";
export {
  AbortedError,
  ApiError,
  ConnectionError,
  GcoreError,
  InvalidOptionsError,
  InvalidRequestError,
  isGcoreError,
  TimeoutError,
  UnexpectedResponseError,
  type AnyGcoreError,
  type ApiIssue,
  type Outcome,
  type Phase,
  type UnexpectedResponseReason,
} from "./errors/index.ts";
export type { components, operations, paths } from "./generated/types.ts";
export type { GcoreHttpClient } from "./http.ts";
export type { InferenceApiKeys } from "./api-keys/inference-api-keys.ts";
export type { Issue } from "./issue.ts";
export type {
  Attempt,
  GcoreClientOptions,
  HeaderFields,
  RequestOptions,
} from "./options/options.ts";
export { Secret } from "./secret.ts";
