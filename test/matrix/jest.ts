import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Check } from "./check.ts";
import { brought } from "./runtimes.ts";

const run = promisify(execFile);
const NAMES = {
  "gcore-inference": "createGcoreClient",
  "gcore-inference/sandbox": "createSandbox",
};
const TEST = `test("creates a key in the sandbox", async () => {
  const { fetch, apiKey } = createSandbox();
  const gcore = createGcoreClient({ apiKey, fetch, projectId: 1 });
  const key = await gcore.cloud.inference.apiKeys.create({ name: "jest" });
  expect(String(key.secret)).toBe("[redacted]");
});
`;

/** A test file, and the Node from which on Jest takes it as the README says. */
const FILES = [
  {
    file: "jest-module.test.mjs",
    node: "node-20",
    load: (from: string, name: string) => `import { ${name} } from "${from}";`,
  },
  {
    file: "jest-script.test.cjs",
    node: "node-24",
    load: (from: string, name: string) =>
      `const { ${name} } = require("${from}");`,
  },
] as const;

/** Jest, which loads modules by itself, and ES modules only when told to. */
export const runJest: Check = async ({ folder }) => {
  const config = join(folder, "jest.config.json");
  await writeFile(config, '{ "testMatch": ["**/*.test.?js"] }');
  const broken: string[] = [];
  for (const { file, node, load } of FILES) {
    const loads = Object.entries(NAMES).map(([from, name]) => load(from, name));
    await writeFile(join(folder, file), [...loads, TEST].join("\n"));
    const jest = [brought("jest/bin/jest.js"), "--config", config, file];
    await run(
      brought(`${node}/bin/node`),
      ["--experimental-vm-modules", ...jest],
      { cwd: folder },
    ).catch((error: unknown) =>
      broken.push(`${file} on ${node}: ${String(error)}`),
    );
  }
  return { total: FILES.length, broken };
};
