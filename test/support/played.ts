import type { InferenceApiKeys } from "../../src/api-keys/inference-api-keys.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import {
  createSandbox,
  seededRandom,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/index.ts";
import type { Platform } from "../../src/platform.ts";
import { client } from "./account.ts";

/** A client's keys in front of a sandbox. */
export function played(
  options: SandboxOptions = {},
  more: GcoreClientOptions = {},
  platform?: Platform,
): { readonly sandbox: Sandbox; readonly apiKeys: InferenceApiKeys } {
  const random = seededRandom(1);
  const sandbox = createSandbox({ projectIds: [7], random, ...options });
  const { fetch, apiKey } = sandbox;
  const gcore = client({ fetch, apiKey, ...more }, platform);
  return { sandbox, apiKeys: gcore.cloud.inference.apiKeys };
}
