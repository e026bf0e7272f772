import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "./package/consumer.ts";

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gcore-demo-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

function demo(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ stdout: string; stderr: string }> {
  return run(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/demo.ts", ...args],
    { cwd: ROOT, env: { ...process.env, ...env } },
  );
}

test("the demo creates a key, saves its secret for its owner alone, and shows two refusals", async () => {
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
  expect(stdout).toContain("answered with status 409");
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
