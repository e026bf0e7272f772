import type { Service } from "../call/call.ts";
import type { RequestOptions } from "../options/options.ts";
import {
  create,
  type InferenceApiKeyCreated,
  type InferenceApiKeyCreateParams,
} from "./create.ts";

/** Inference API keys of a project. */
export interface InferenceApiKeys {
  /**
   * Creates an inference API key. Its `secret` is in this one answer and never shown again.
   *
   * One call creates at most one key: it is sent again only where it surely was not applied.
   *
   * @example
   * const key = await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
   * await vault.put(key.name, key.secret.reveal());
   *
   * @throws {InvalidRequestError} parameters break the spec; nothing was sent
   * @throws {ConnectionError | TimeoutError | AbortedError | ApiError} see `outcome` for whether a
   * key may exist
   * @throws {UnexpectedResponseError} a key exists, but its answer is damaged; see `secret`
   * @see openapi/cloud_api.yaml, operationId `InferenceApiKeysHandler.post`
   */
  create(
    params: InferenceApiKeyCreateParams,
    options?: RequestOptions,
  ): Promise<InferenceApiKeyCreated>;
}

export function inferenceApiKeys(service: Service): InferenceApiKeys {
  return Object.freeze({ create: create(service) });
}
