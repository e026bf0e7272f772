import { createGcoreClient } from "../../src/index.ts";
import { claimOf } from "./report.ts";
import type { Settled } from "./invariants.ts";

export interface Call {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly abortAfter?: number;
}

/** Makes one call after the other, tells what each came to, and does nothing to end the process. */
const calls = JSON.parse(process.argv[2] ?? "[]") as Call[];
for (const { baseUrl, timeout, abortAfter } of calls) {
  const client = createGcoreClient({ baseUrl });
  const controller = new AbortController();
  if (abortAfter !== undefined)
    setTimeout(() => controller.abort(), abortAfter);
  const [settled] = await Promise.allSettled([
    client.cloud.inference.apiKeys.create(
      { name: "my-api-key" },
      { timeout, signal: controller.signal },
    ),
  ]);
  const { kind, outcome = "" } = claimOf(settled as Settled);
  console.log(`${kind} ${outcome}`.trim());
}
