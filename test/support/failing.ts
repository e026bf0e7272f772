import { expect } from "vitest";
import type { GcoreError } from "../../src/index.ts";
import { client, PATH } from "./account.ts";
import { rejectionOf } from "./rejection.ts";
import { script, type Step } from "./script.ts";

/** What `create` rejects with when its attempts meet these steps. */
export async function failing<E extends GcoreError = GcoreError>(
  ...steps: readonly Step[]
): Promise<E> {
  const { fetch, requests } = script(...steps);
  const { create } = client({ fetch }).cloud.inference.apiKeys;
  const error = await rejectionOf<E>(create({ name: "my-api-key" }));
  expect(error).toMatchObject({ method: "POST", path: PATH });
  expect(error.message.startsWith(`POST ${PATH}: `)).toBe(true);
  expect(error.attempts).toBe(requests.length);
  return error;
}

/** What a message says where the outcome is unknown. */
export const advice =
  /\. The key may exist, and nobody has its secret: call replace with the same parameters, or get and delete by its name$/;
