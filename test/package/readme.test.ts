import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { serve, type SandboxServer } from "../../scripts/sandbox/serve.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { consumerOf, ROOT, tool } from "./consumer.ts";

const readme = await readFile(join(ROOT, "README.md"), "utf8");
const samples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = ""]) => code,
);

const consumer = consumerOf(inject("installed"));
let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  sandbox = createSandbox();
  server = await serve(sandbox);
});
afterAll(() => server.close());

/** Runs a sample as its reader would: in a project of its own, against the sandbox. */
async function runSample(index: number): Promise<string> {
  await consumer.write(`sample-${index}.ts`, samples[index] ?? "");
  return consumer.node(
    ["--import", tool("tsx/dist/esm/index.mjs"), `sample-${index}.ts`],
    {
      GCORE_BASE_URL: server.url,
      GCORE_API_KEY: sandbox.apiKey,
      GCORE_CLOUD_PROJECT_ID: "1",
    },
  );
}

describe("README samples run as they stand", () => {
  test("the first one creates a key and shows no secret", async () => {
    const output = await runSample(0);
    expect(output).toContain("secret: [redacted]");
    const file = join(consumer.folder, "my-api-key.secret");
    expect(await readFile(file, "utf8")).toBe(sandbox.keys[0]?.secret);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("plain fetch takes the conflict that follows for a key", async () => {
    const status = async (): Promise<unknown> => {
      await runSample(1);
      return sandbox.requests.at(-1)?.status;
    };
    expect(await status()).toBe(409);
  });

  test("the sandbox's one shows the unknown outcome, and the key that it warns of", async () => {
    const output = await runSample(2);
    expect(output).toContain("outcome: 'unknown'");
    expect(output).toMatch(/^1$/m);
  });

  test("there is no sample that this file leaves out", () => {
    expect(samples).toHaveLength(3);
  });
});

test("every npm script that the README names exists", async () => {
  const { scripts } = JSON.parse(
    await readFile(join(ROOT, "package.json"), "utf8"),
  ) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(
    ([, name]) => name,
  );
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test("the README's length is that of a front door", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(200);
});
