import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { serve } from "../../scripts/sandbox/serve.ts";
import { createGcoreClient } from "../../src/index.ts";
import { createSandbox, randomFaults } from "../../src/sandbox/index.ts";
import { violations, type Settled } from "./invariants.ts";

const names = Array.from({ length: 200 }, (_, index) => `api-key-${index}`);

it.each([1, 2, 3])(
  "two hundred calls at once over loopback, seed %i",
  async (seed) => {
    const sandbox = createSandbox({ faults: randomFaults(seed) });
    const { apiKey, keys, requests } = sandbox;
    const server = await serve(sandbox);
    const client = createGcoreClient({
      apiKey,
      projectId: 1,
      baseUrl: server.url,
    });
    const controller = new AbortController();
    const { signal } = controller;
    let pending = names.length;
    const calls = names.map((name) =>
      client.cloud.inference.apiKeys
        .create({ name }, { signal })
        .finally(() => (pending -= 1)),
    );
    const settling = Promise.allSettled(calls);
    // No clock decides: who is left when only the stalled are left gives up.
    const stalled = (): number =>
      requests.filter(({ fault }) => fault?.kind === "stall").length;
    while (pending > stalled()) await setTimeout(10);
    controller.abort();

    const settled = (await settling) as Settled[];
    await server.close();
    const broken = names.flatMap((name, index) =>
      violations(name, settled[index]!, { keys, apiKey }).map(
        (what) => `${name}: ${what}`,
      ),
    );
    expect(broken).toEqual([]);
    expect(stalled()).toBeGreaterThan(0);
    const resolved = settled.filter(({ status }) => status === "fulfilled");
    expect(resolved.length).toBeGreaterThan(60);
    expect(resolved.length).toBeLessThan(names.length);
  },
  60_000,
);
