import { checkCallOptions } from "../options/call-options.ts";
import { runCall } from "../call/call.ts";
import { tellDrift } from "../contract-drift.ts";
import {
  checkCreateParams,
  type InferenceApiKeyCreateParams,
} from "./create-params.ts";
import { readCreated, type InferenceApiKeyCreated } from "./created.ts";
import { apiError } from "../call/failure.ts";
import { InferenceApiKeysHandler_post as operation } from "../generated/operations.ts";
import type { GcoreHttpClient } from "../http.ts";
import type { RequestOptions } from "../options/options.ts";
import type { Platform } from "../platform.ts";
import { newProgress } from "../call/progress.ts";
import type { Settings } from "../options/settings.ts";
import { readAnswer } from "../call/answer.ts";

/** Inference API keys of a project. */
export interface InferenceApiKeys {
  /**
   * Creates an inference API key. Its `secret` is in this one answer and never shown again.
   *
   * One call creates at most one key: it is sent again only where it surely was not applied.
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

/** More than any answer of this operation needs: a body that goes on beyond it is cut off. */
const BODY_LIMIT = 1024 * 1024;

export function inferenceApiKeys(
  http: GcoreHttpClient,
  settings: Settings,
  platform: Platform,
): InferenceApiKeys {
  return Object.freeze({
    async create(
      params: InferenceApiKeyCreateParams,
      options: RequestOptions = {},
    ) {
      const progress = newProgress(operation.method, operation.path, "key");
      const callOptions = checkCallOptions(options, settings, progress);
      const { project_id, body } = checkCreateParams(
        params,
        settings.projectId,
        progress,
      );
      const { headers, ...limits } = callOptions;
      headers.set("Accept", operation.responseMediaType);
      headers.set("Content-Type", operation.requestMediaType);
      const init = { ...limits, signal: options.signal, bodyLimit: BODY_LIMIT };
      return runCall(
        progress,
        init,
        settings,
        platform,
        async (fetch, call) => {
          const { data, error, response } = await http.POST(operation.path, {
            params: { path: { project_id } },
            body,
            headers: Object.fromEntries(headers),
            parseAs: "text",
            fetch,
          });
          progress.answer ??= readAnswer(response, platform, call.hidden); // a middleware's own
          if (!response.ok) throw apiError(progress, error, call.hidden);
          const { created, drift } = readCreated(
            data ?? "",
            response,
            progress,
          );
          tellDrift(settings.onContractDrift, drift);
          return created;
        },
      );
    },
  });
}
