import { assembleClient, type GcoreClient } from "../../src/client.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import type { Platform } from "../../src/platform.ts";
import { manualClock } from "./clock.ts";
import { responseBody } from "./spec.ts";

/** What must never be seen. */
export const API_KEY = "key-3f9c1b7e5d2a";
export const SECRET = "sec-8b6d0a4e7c1f";

export const PATH = "/cloud/v3/inference/{project_id}/api_keys";

/** A created key as the server tells it. */
export const CREATED = responseBody({
  name: "my-api-key",
  description: null,
  expires_at: null,
  created_at: "2026-05-14T07:00:22Z",
  deployment_names: ["a-model"],
  secret: SECRET,
});

export function client(
  options: GcoreClientOptions = {},
  platform: Platform = manualClock({ skipsWaits: true }),
): GcoreClient {
  return assembleClient(
    { apiKey: API_KEY, projectId: 7, ...options },
    platform,
  );
}
