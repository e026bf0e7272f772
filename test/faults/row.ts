import { setImmediate } from "node:timers/promises";
import {
  createGcoreClient,
  type GcoreClientOptions,
  type RequestOptions,
} from "../../src/index.ts";
import { violations, type Settled } from "./invariants.ts";
import { leaks } from "./leaks.ts";
import { created } from "./plays.ts";
import { claimOf, type Report } from "./report.ts";
import { startServer, type Play } from "./server.ts";
import { watched, type Handed } from "./watched.ts";

/** One call, and what the server does to it. */
export interface Row {
  /** One a request; afterwards the server behaves well. */
  readonly plays?: readonly Play[];
  readonly client?: GcoreClientOptions;
  readonly request?: RequestOptions;
  /** The caller aborts once this holds of what was handed over, and of the requests that the server has read. */
  readonly abortWhen?: (seen: Handed & { posts: number }) => boolean;
}

export const apiKey = "0000$canary-that-sings-if-it-gets-out";

/** Plays a row against a server of its own; the client's claims come back beside the server's truth. */
export async function play(row: Row): Promise<Report> {
  const { plays = [], abortWhen, client: options, request } = row;
  const server = await startServer((number) => plays[number - 1] ?? created());
  const handed: Handed = { answers: 0, bytes: 0 };
  const drifts: unknown[] = [];
  const client = createGcoreClient({
    apiKey,
    projectId: 1,
    baseUrl: server.url,
    timeout: 20_000,
    onContractDrift: (drift) => drifts.push(drift),
    ...(abortWhen && { fetch: watched(globalThis.fetch, handed) }),
    ...options,
  });
  const controller = new AbortController();
  const name = "my-api-key";
  const call = client.cloud.inference.apiKeys.create(
    { name },
    { signal: controller.signal, ...request },
  );
  const [settled] = await Promise.all([
    settledOf(call),
    abortWhen &&
      until(call, () =>
        abortWhen({ ...handed, posts: server.posts.length }),
      ).then(() => controller.abort(new Error("changed my mind"))),
  ]);
  await server.close();
  const { posts, keys } = server;
  const secrets = keys.map(({ secret }) => secret);
  return {
    ...claimOf(settled),
    drifts: drifts.length,
    posts: posts.length,
    keys: keys.length,
    violations: [
      ...violations(name, settled, { keys, apiKey }),
      ...leaks(client, [apiKey]).map((place) => `client: ${place}`),
      ...drifts
        .flatMap((drift) => leaks(drift, [apiKey, ...secrets]))
        .map((place) => `drift: ${place}`),
    ],
  };
}

async function settledOf(call: Promise<unknown>): Promise<Settled> {
  const [settled] = await Promise.allSettled([call]);
  return settled as Settled;
}

/** Waits for a condition, but no longer than for the call. */
async function until(
  call: Promise<unknown>,
  holds: () => boolean,
): Promise<void> {
  let over = false;
  const end = (): void => void (over = true);
  call.then(end, end);
  while (!over && !holds()) await setImmediate();
}
