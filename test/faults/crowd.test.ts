import { expect, it } from "vitest";
import { serve } from "../../scripts/sandbox/serve.ts";
import { createGcoreClient } from "../../src/index.ts";
import { createSandbox, randomFaults } from "../../src/sandbox/index.ts";
import { violations } from "./invariants.ts";
import type { Settled } from "./invariants.ts";

const names = Array.from({ length: 200 }, (_, index) => `key-${index}`);

it.concurrent.each([1, 2, 3])(
  "two hundred calls at once over loopback, seed %i",
  async (seed) => {
    const sandbox = createSandbox({ faults: randomFaults(seed) });
    const { apiKey, keys } = sandbox;
    const server = await serve(sandbox);
    const client = createGcoreClient({
      apiKey,
      projectId: 1,
      baseUrl: server.url,
      timeout: 2_000,
    });
    const settled = (await Promise.allSettled(
      names.map((name) => client.cloud.inference.apiKeys.create({ name })),
    )) as Settled[];
    await server.close();
    const broken = names.flatMap((name, index) =>
      violations(name, settled[index]!, { keys, apiKey }).map(
        (what) => `${name}: ${what}`,
      ),
    );
    expect(broken).toEqual([]);
    const resolved = settled.filter(({ status }) => status === "fulfilled");
    expect(resolved.length).toBeGreaterThan(0);
    expect(resolved.length).toBeLessThan(names.length);
  },
  20_000,
);
