import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { format } from "node:util";
import { afterEach, expect, inject, test, vi } from "vitest";
import { serve, type SandboxServer } from "../../scripts/sandbox/serve.ts";
import { DIFF_HELP } from "../../scripts/contract/command/help.ts";
import {
  createSandbox,
  type Fault,
  type Sandbox,
} from "../../src/sandbox/index.ts";
import { consumerOf, ROOT, tool } from "./consumer.ts";

const FOLDER = join(ROOT, ".github/docs");
const README = join(ROOT, "README.md");
const guides = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => join(FOLDER, name));

/** The samples of pages in a language, by a name for each. */
function samplesIn(
  language: string,
  pages: readonly string[],
): ReadonlyMap<string, string> {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms");
  return new Map(
    pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(fence)].map(
        ([, code = ""], index) =>
          [
            `${basename(page, ".md").toLowerCase()}-${index + 1}`,
            code,
          ] as const,
      ),
    ),
  );
}

const samples = samplesIn("ts", [README, ...guides]);
const consumer = consumerOf(inject("installed"));
for (const [name, code] of samples) await consumer.write(`${name}.ts`, code);

let server: SandboxServer | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
});

let runs = 0;
/** Runs a sample as it stands, against a sandbox. Gives what it prints, which is never a secret. */
async function run(name: string, sandbox: Sandbox): Promise<string> {
  server = await serve(sandbox);
  vi.stubEnv("GCORE_BASE_URL", server.url);
  vi.stubEnv("GCORE_API_KEY", sandbox.apiKey);
  vi.stubEnv("GCORE_CLOUD_PROJECT_ID", "1");
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    lines.push(format(...words));
  });
  runs += 1;
  const folder = process.cwd();
  process.chdir(consumer.folder);
  await import(/* @vite-ignore */ `${join(consumer.folder, name)}.ts?${runs}`);
  process.chdir(folder);
  await server.close();
  const output = lines.join("\n");
  for (const { secret } of sandbox.keys) expect(output).not.toContain(secret);
  return output;
}

const RUN: Readonly<Record<string, () => Promise<void>>> = {
  async "readme-1"() {
    const sandbox = createSandbox();
    expect(await run("readme-1", sandbox)).toContain("secret: [redacted]");
    const file = join(consumer.folder, "my-api-key.secret");
    expect(readFileSync(file, "utf8")).toBe(sandbox.keys[0]?.secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  },
  // Plain fetch takes a conflict for a key.
  async "readme-2"() {
    const sandbox = createSandbox({ keys: [{ name: "my-api-key" }] });
    expect(await run("readme-2", sandbox)).toBe("");
    expect(sandbox.requests.at(-1)?.status).toBe(409);
  },
  // Whatever becomes of the answer.
  async "readme-3"() {
    const faults: Fault[][] = [
      [],
      [{ kind: "drop", when: "after" }],
      [{ kind: "truncate", at: 2 }],
    ];
    for (const each of faults) {
      const sandbox = createSandbox({ faults: each });
      expect(await run("readme-3", sandbox)).toBe("[redacted]");
      expect(sandbox.keys.map(({ name }) => name)).toEqual(["ci-runner"]);
    }
  },
  // It has a sandbox of its own.
  async "readme-4"() {
    const output = await run("readme-4", createSandbox());
    expect(output).toContain("outcome: 'unknown'");
    expect(output).toMatch(/^1$/m);
  },
  async "replace-and-rotation-1"() {
    const sandbox = createSandbox({ keys: [{ name: "ci-runner" }] });
    const [old] = sandbox.keys;
    expect(await run("replace-and-rotation-1", sandbox)).toBe(
      "ci-runner is made, its secret is [redacted]",
    );
    expect(sandbox.keys).toHaveLength(1);
    expect(sandbox.keys[0]?.secret).not.toBe(old?.secret);
  },
  async "replace-and-rotation-2"() {
    const key = { name: "my-app-1", deployment_names: ["a-model"] };
    const sandbox = createSandbox({ keys: [key] });
    expect(await run("replace-and-rotation-2", sandbox)).toBe(
      "still used by a-model",
    );
    const unused = createSandbox({ keys: [{ name: "my-app-1" }] });
    expect(await run("replace-and-rotation-2", unused)).toBe("");
    expect(unused.keys).toEqual([]);
  },
  async "secrets-1"() {
    const output = await run("secrets-1", createSandbox());
    expect(output.match(/\[redacted\]/g)).toHaveLength(3);
    expect(output).toMatch(/true$/);
  },
  async "secrets-2"() {
    for (const faults of [[], [{ kind: "truncate", at: -1 }]] as Fault[][])
      expect(await run("secrets-2", createSandbox({ faults }))).toBe(
        "[redacted]",
      );
  },
  async "secrets-3"() {
    const sandbox = createSandbox({
      keys: [{ name: "key-a" }, { name: "key-b" }],
    });
    expect((await run("secrets-3", sandbox)).split("\n")).toHaveLength(2);
  },
  async "upgrading-a-spec-1"() {
    expect(await run("upgrading-a-spec-1", createSandbox())).toBe(
      "openapi: 3.1.0",
    );
  },
};

test.each(Object.entries(RUN))("the sample %s runs as it stands", (_, play) =>
  play(),
);

test("no sample is left out", () => {
  expect(Object.keys(RUN)).toEqual([...samples.keys()]);
});

test("all of them compile", async () => {
  const said = await consumer
    .node([
      ...[tool("typescript-7/bin/tsc"), "--noEmit", "--strict"],
      ...["--skipLibCheck", "--module", "nodenext", "--target", "es2022"],
      ...["--types", "node", "--typeRoots", tool("@types")],
      ...[...samples.keys()].map((name) => `${name}.ts`),
    ])
    .catch((error: unknown) => String((error as { stdout?: unknown }).stdout));
  expect(said).toBe("");
});

test("commands name scripts and options that there are", () => {
  const { scripts } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  ) as { scripts: Record<string, string> };
  const commands = [...samplesIn("sh", guides).values()]
    .join("")
    .trim()
    .split("\n");
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const [, script] = /^npm run ([\w:]+)/.exec(command) ?? [];
    if (script !== undefined) expect(scripts).toHaveProperty(script);
    if (!command.includes("gcore-contract-diff")) continue;
    const [, options = ""] = command.split("gcore-contract-diff");
    for (const [option] of options.matchAll(/--[a-z-]+/g))
      expect(DIFF_HELP).toContain(`${option} `);
  }
});
