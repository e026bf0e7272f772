import { openService } from "./call/service.ts";
import { createHttp, type GcoreHttpClient } from "./http.ts";
import {
  inferenceApiKeys,
  type InferenceApiKeys,
} from "./api-keys/inference-api-keys.ts";
import type { GcoreClientOptions } from "./options/options.ts";
import { platform as realPlatform, type Platform } from "./platform.ts";
import { readSettings } from "./options/settings.ts";

/** A client of Gcore's API. Frozen; printing it shows no API key. */
export interface GcoreClient {
  /** The facade, along the resource path of Gcore's own SDKs. */
  readonly cloud: {
    /** Everywhere Inference. */
    readonly inference: {
      /** Inference API keys of a project. */
      readonly apiKeys: InferenceApiKeys;
    };
  };
  /**
   * The openapi-fetch client beneath, with the same auth, base URL, redirect, timeout and retry
   * rules: for operations without a facade, and for middleware (`http.use`), which sees calls of
   * the facade too, but never the API key. POST and PATCH are repeated only where they surely were
   * not applied; GET, HEAD, PUT and DELETE also where that isn't known. With `parseAs: "stream"`
   * the time-out ends at the headers.
   */
  readonly http: GcoreHttpClient;
}

/**
 * Makes a client. Sends nothing.
 *
 * @example
 * const gcore = createGcoreClient(); // GCORE_API_KEY, GCORE_CLOUD_PROJECT_ID, GCORE_BASE_URL
 *
 * @throws {InvalidOptionsError} an option or environment variable is missing or malformed
 */
export function createGcoreClient(
  options: GcoreClientOptions = {},
): GcoreClient {
  return assembleClient(options, realPlatform);
}

/** `createGcoreClient` on a given platform: for tests, which bring their own clock. */
export function assembleClient(
  options: GcoreClientOptions,
  platform: Platform,
): GcoreClient {
  const service = openService(readSettings(options, platform), platform);
  const inference = Object.freeze({ apiKeys: inferenceApiKeys(service) });
  return Object.freeze({
    cloud: Object.freeze({ inference }),
    http: createHttp(service),
  });
}
