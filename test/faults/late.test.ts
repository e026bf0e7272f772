import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { createGcoreClient, type GcoreClientOptions } from "../../src/index.ts";
import {
  createSandbox,
  type Faults,
  type Sandbox,
} from "../../src/sandbox/index.ts";
import { claimOf, type Claim } from "./report.ts";
import type { Settled } from "./invariants.ts";

/** A call over a `fetch` that is deaf to signals, and what was sent in the end. */
async function call(
  options: GcoreClientOptions,
  signal: AbortSignal | undefined,
  faults: Faults = [],
): Promise<{ claim: Claim; sandbox: Sandbox; settle: () => Promise<void> }> {
  const sandbox = createSandbox({ faults });
  const client = createGcoreClient({
    apiKey: sandbox.apiKey,
    projectId: 1,
    timeout: 50,
    fetch: (url, init) => sandbox.fetch(url, { ...init, signal: null }),
    ...options,
  });
  const [settled] = await Promise.allSettled([
    client.cloud.inference.apiKeys.create({ name: "my-api-key" }, { signal }),
  ]);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  };
  return { claim: claimOf(settled as Settled), sandbox, settle };
}

const notApplied = { outcome: "not-applied", attempts: 0 };

it("sends nothing once the budget ended in wait of the API key", async () => {
  let give: (apiKey: string) => void = () => {};
  const apiKey = (): Promise<string> =>
    new Promise((resolve) => (give = resolve));
  const { claim, sandbox, settle } = await call({ apiKey }, undefined);
  expect(claim).toMatchObject({ kind: "timeout", ...notApplied });
  give(sandbox.apiKey);
  await settle();
  expect(sandbox.requests).toEqual([]);
});

it("sends nothing for a caller who aborted beforehand", async () => {
  const { claim, sandbox, settle } = await call({}, AbortSignal.abort());
  expect(claim).toMatchObject({ kind: "aborted", ...notApplied });
  await settle();
  expect(sandbox.requests).toEqual([]);
});

it("sends nothing again for a caller who aborted while it waited", async () => {
  const retryAfter = { "retry-after": "1" };
  const { claim, sandbox, settle } = await call(
    { timeout: 2_000 },
    AbortSignal.timeout(50),
    [{ kind: "status", status: 429, headers: retryAfter }],
  );
  expect(claim).toMatchObject({ kind: "aborted", outcome: "not-applied" });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await settle();
  expect(sandbox.requests).toHaveLength(1);
});

it("ends in time although an answer never does", async () => {
  const { claim } = await call({}, undefined, [
    { kind: "stall", when: "body" },
  ]);
  expect(claim).toMatchObject({
    kind: "unexpected-response",
    cause: "timeout",
  });
});
