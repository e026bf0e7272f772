import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundled } from "../support/bundled.ts";
import { post } from "./post.ts";

const script = await bundled("scripts/sandbox.ts");

it("prints all it takes to create a key, and stops on Ctrl-C", async () => {
  const sandbox = spawn(process.execPath, [script]);
  let output = "";
  sandbox.stdout.on("data", (part) => (output += String(part)));
  await expect.poll(() => output, { timeout: 10_000 }).toContain("curl");

  const [, base] = /GCORE_BASE_URL='(.*)'/.exec(output) ?? [];
  const [, apiKey] = /GCORE_API_KEY='(.*)'/.exec(output) ?? [];
  const [, to] = /curl -X POST '(.*)'/.exec(output) ?? [];
  const [, body] = /-d '(.*)'/.exec(output) ?? [];
  expect(to?.startsWith(`${base}/`)).toBe(true);
  const response = await post(
    { fetch, apiKey: String(apiKey) },
    { body: String(body) },
    to,
  );
  expect(await response.json()).toMatchObject({ name: "my-api-key" });

  sandbox.kill("SIGINT");
  expect(await once(sandbox, "exit")).toEqual([0, null]);
  expect(output).toContain("requests 1, keys 1");
});

it("exits with 2 and one line for an option it doesn't know", async () => {
  const run = promisify(execFile)(process.execPath, [script, "--speed"]);
  await expect(run).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^sandbox: Unknown option '--speed'.*\n$/),
  });
});
