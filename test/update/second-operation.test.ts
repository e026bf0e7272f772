import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readDocument } from "../../scripts/openapi/read/read.ts";
import { bundled } from "../support/bundled.ts";
import { SIBLING, SIBLING_PATH, withSibling } from "./support/sibling.ts";
import { runNode } from "./support/run.ts";
import { emptyTree, PROJECT, snapshot } from "./support/tree.ts";
import { update } from "./support/update.ts";

// What a maintainer would write first, with nothing of it in src/.
const USE = `
import { createGcoreClient } from "./src/index.ts";

const urls: string[] = [];
const gcore = createGcoreClient({
  apiKey: "test",
  fetch: async (url) => {
    urls.push(url);
    return Response.json({ count: 1, results: [{ name: "mine", description: null }] });
  },
});
const { data } = await gcore.http.GET(
  "${SIBLING_PATH}",
  { params: { path: { project_id: 7 }, query: { limit: 10 } } },
);
const names: string[] | undefined = data?.results.map((key) => key.name);
console.log(urls.join(), names?.join());

// @ts-expect-error: the spec's limit is a number
void (() => gcore.http.GET("${SIBLING_PATH}", { params: { path: { project_id: 7 }, query: { limit: "ten" } } }));
// @ts-expect-error: the spec's keys have no secret here
void data?.results[0]?.secret;
`;

async function treeWithClient(): Promise<string> {
  const root = await emptyTree();
  for (const path of ["src", "openapi", "package.json", "tsconfig.json"]) {
    await cp(join(PROJECT, path), join(root, path), { recursive: true });
  }
  await symlink(join(PROJECT, "node_modules"), join(root, "node_modules"));
  await writeFile(join(root, "use.ts"), USE);
  await writeFile(
    join(root, "tsconfig.use.json"),
    '{ "extends": "./tsconfig.json", "include": ["use.ts"] }',
  );
  return root;
}

let document: object;

beforeAll(async () => {
  const name = "openapi/cloud_api.yaml";
  const text = await readFile(join(PROJECT, name), "utf8");
  document = withSibling(readDocument({ name, text }).document);
});

test("a second operation costs one command: types, validators and constants follow, and client.http calls it", async () => {
  const root = await treeWithClient();
  const before = await snapshot(join(root, "src"));
  const outcome = await update(root, document, {
    add: [SIBLING],
  });
  expect(outcome).toMatchObject({
    contract: { verdict: "unchanged" },
    operations: { added: [SIBLING] },
    effect: "written",
  });

  const after = await snapshot(join(root, "src"));
  const changed = [...after].filter(
    ([path, text]) => before.get(path) !== text,
  );
  expect(changed.map(([path]) => path)).toEqual([
    "generated/operations.ts",
    "generated/types.ts",
    "generated/validators.ts",
  ]);
  expect(after.get("generated/operations.ts")).toContain(
    "export const SiblingKeysHandler_get = {",
  );
  expect(after.get("generated/validators.ts")).toContain(
    "export const SiblingKeysHandler_get_response: Validator",
  );

  const tsc = join(PROJECT, "node_modules/typescript-7/bin/tsc");
  const checked = await runNode([tsc, "-p", "tsconfig.use.json"], {
    cwd: root,
  });
  expect(checked.stdout).toBe("");
  expect(checked.code).toBe(0);

  const used = await runNode([await bundled("use.ts", root)]);
  expect(used.stdout.trim()).toBe(
    "https://api.gcore.com/cloud/v3/inference/7/sibling_keys?limit=10 mine",
  );
});
