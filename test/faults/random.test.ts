import { expect, it, vi } from "vitest";
import { createGcoreClient } from "../../src/index.ts";
import {
  createSandbox,
  randomFaults,
  seededRandom,
} from "../../src/sandbox/index.ts";
import { violations, type Settled } from "./invariants.ts";
import { claimOf } from "./report.ts";

const timeout = 250;
/** How much later than a timer of the platform's own a call may end, in milliseconds. */
const slack = 1_000;
const callsPerSeed = 400;
/** More for a long look: `SEEDS=100 npx vitest run test/faults/random`. */
const seedsPerPlatform = Number(process.env["SEEDS"] ?? 2);

type Fetch = typeof globalThis.fetch;

/** How much a platform's `fetch` tells of its failures, and hears of an abort. */
const platforms: Readonly<Record<string, (fetch: Fetch) => Fetch>> = {
  "as in Node": (fetch) => fetch,
  "without error codes, as in a browser": (fetch) => async (input, init) => {
    try {
      return await fetch(input, init);
    } catch {
      throw new TypeError("Failed to fetch");
    }
  },
  "deaf to signals": (fetch) => (input, init) =>
    fetch(new Request(input, { ...init, signal: null })),
};

interface Run {
  readonly broken: readonly string[];
  readonly met: readonly string[];
  /** By how much the last call ended after the budget, as timers measure it on a busy machine. */
  readonly overrun: number;
}

/** Many calls at once through a sandbox that troubles three requests in four; one caller in four loses patience. */
async function run(
  seed: number,
  platform: (fetch: Fetch) => Fetch,
): Promise<Run> {
  const random = seededRandom(seed);
  const faults = randomFaults(seed, { rate: 0.75 });
  const { apiKey, fetch, keys } = createSandbox({ faults, random });
  const client = createGcoreClient({
    apiKey,
    projectId: 1,
    timeout,
    fetch: platform(fetch),
  });
  const names = Array.from(
    { length: callsPerSeed },
    (_, at) => `api-key-${at}`,
  );
  let due = Infinity;
  let last = 0;
  setTimeout(() => (due = performance.now()), timeout);
  const settled = (await Promise.allSettled(
    names.map((name) => {
      const controller = new AbortController();
      const { signal } = controller;
      const call = client.cloud.inference.apiKeys.create({ name }, { signal });
      if (random() < 0.25)
        setTimeout(() => controller.abort(), random() * timeout);
      return call.finally(() => (last = performance.now()));
    }),
  )) as Settled[];
  return {
    overrun: last - due,
    broken: names.flatMap((name, at) =>
      violations(name, settled[at]!, { keys, apiKey }).map(
        (what) => `seed ${seed}, ${name}: ${what}`,
      ),
    ),
    met: settled.map((each) => {
      const { kind, outcome = "" } = claimOf(each);
      return `${kind} ${outcome}`.trim();
    }),
  };
}

it.each(Object.entries(platforms))(
  "thousands of calls through random trouble break no promise, %s",
  async (_, platform) => {
    const printed: unknown[][] = [];
    for (const level of ["debug", "error", "info", "log", "warn"] as const)
      vi.spyOn(console, level).mockImplementation((...line) => {
        printed.push(line);
      });
    const runs: Run[] = [];
    for (let seed = 1; seed <= seedsPerPlatform; seed += 1)
      runs.push(await run(seed, platform));
    vi.restoreAllMocks();
    expect(runs.flatMap(({ broken }) => broken)).toEqual([]);
    expect(printed).toEqual([]);
    expect(Math.max(...runs.map(({ overrun }) => overrun))).toBeLessThan(slack);
    // The trouble was worth its name only if every kind of it was met.
    expect(runs.flatMap(({ met }) => met)).toEqual(
      expect.arrayContaining([
        "aborted unknown",
        "api not-applied",
        "api unknown",
        "connection unknown",
        "resolved",
        "timeout unknown",
        "unexpected-response applied",
      ]),
    );
  },
  60_000,
);
