import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerToDelete } from "../scripts/demo/steps.ts";
import type { GcoreClient } from "../src/index.ts";
import { ROOT } from "./package/consumer.ts";
import { bundled } from "./support/bundled.ts";
import { played } from "./support/played.ts";

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gcore-demo-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function demo(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ stdout: string; stderr: string }> {
  const script = await bundled("scripts/demo.ts");
  return run(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
}

test("the demo creates a key, saves its secret for its owner alone, survives a lost answer, and is refused a name", async () => {
  const out = join(folder, "key.secret");
  const { stdout } = await demo(["--out", out], {
    // Would lead away from this machine if the demo read it without --live.
    GCORE_BASE_URL: "https://gcore.invalid",
    GCORE_API_KEY: "real",
  });
  const secret = (await readFile(out, "utf8")).trim();
  expect(secret.length).toBeGreaterThan(10);
  expect((await stat(out)).mode & 0o777).toBe(0o600);
  expect(stdout).not.toContain(secret);
  expect(stdout).toContain("secret: [redacted]");
  expect(stdout).toContain(
    "kind: 'invalid-request', outcome: 'not-applied', attempts: 0",
  );
  expect(stdout).toContain(
    "kind: 'connection', outcome: 'unknown', attempts: 1",
  );
  expect(stdout).toContain("call replace with the same parameters");
  expect(stdout).toContain("It took POST 409, DELETE 204, POST 200.");
  expect(stdout.match(/secret: \[redacted\]/g)).toHaveLength(2);
});

test("the demo creates no key where the file for its secret already exists", async () => {
  const out = join(folder, "key.secret");
  await expect(demo(["--out", out])).rejects.toMatchObject({
    stdout: expect.not.stringContaining("created_at") as string,
    stderr: expect.stringContaining("already exists") as string,
  });
});

test("the live demo says which variable is missing", async () => {
  await expect(
    demo(["--live", "--out", join(folder, "live.secret")], {
      GCORE_API_KEY: "",
    }),
  ).rejects.toMatchObject({
    stderr: expect.stringContaining("GCORE_API_KEY") as string,
  });
});

test.each([
  ["y", [], "is deleted"],
  ["YES\n", [], "is deleted"],
  ["", ["my-api-key"], "stays"],
  ["no", ["my-api-key"], "stays"],
])("the live demo's key, asked about with %j", async (answer, left, said) => {
  const { sandbox, apiKeys } = played({ keys: [{ name: "my-api-key" }] });
  const gcore = { cloud: { inference: { apiKeys } } } as GcoreClient;
  const printed: unknown[] = [];
  const print = (...values: unknown[]): void => void printed.push(...values);
  await offerToDelete({ gcore, name: "my-api-key", print }, () =>
    Promise.resolve(answer),
  );
  expect(sandbox.keys.map(({ name }) => name)).toEqual(left);
  expect(printed.join()).toContain(said);
});
