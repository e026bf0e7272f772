import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "../../update/support/run.ts";

const document = (schema: string): string => `openapi: 3.1.0
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: ${schema} } } } }
      responses: {}
`;

test("whatever is named is found where the user is, and the project's own files in the project", async () => {
  const root = await temporaryFolder();
  const docs = join(root, "docs");
  await mkdir(join(docs, "api"), { recursive: true });
  await mkdir(join(root, "openapi"));
  for (const [file, text] of Object.entries({
    "docs/api/old.yaml": document("any.yaml"),
    "docs/api/new.yaml": document("text.yaml"),
    "docs/api/any.yaml": "maxLength: 9",
    "docs/api/text.yaml": "maxLength: 8",
    "openapi/upstream.json": '{ "operations": ["POST /pets"] }',
  }))
    await writeFile(join(root, file), text);

  const diff = (...args: string[]) =>
    run(
      "scripts/contract-diff.ts",
      ["api/old.yaml", "../docs/api/new.yaml", ...args],
      {
        cwd: root,
        env: { npm_lifecycle_event: "contract:diff", INIT_CWD: docs },
      },
    );
  const accept = ["--accept", "known.json"];
  const written = await diff(...accept, "--write-accepted", "--output", "a.md");
  expect(written.stderr).toBe(
    'gcore-contract-diff: 1 added to known.json; say why in each "reason"\n',
  );
  expect((await readdir(docs)).sort()).toEqual(["a.md", "api", "known.json"]);
  expect(await readFile(join(docs, "a.md"), "utf8")).toContain(
    "\napi/old.yaml → ../docs/api/new.yaml\n",
  );

  const known = await readFile(join(docs, "known.json"), "utf8");
  await writeFile(
    join(docs, "known.json"),
    known.replace('"reason": ""', '"reason": "nobody sends it"'),
  );
  expect(await diff(...accept)).toMatchObject({ code: 0, stderr: "" });
  expect((await diff()).code).toBe(1);
  expect(await readdir(root)).toEqual(["docs", "openapi"]);
});
