import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { expect, test } from "vitest";
import { InferenceApiKeysHandler_post as operation } from "../../src/generated/operations.ts";
import { chunks } from "../support/fake-io.ts";
import { emptyTree, PROJECT, snapshot } from "./support/tree.ts";
import { update } from "./support/update.ts";

interface Slice {
  paths: Record<string, Record<string, unknown>>;
}

const SLICE = "openapi/cloud_api.yaml";
const vendored = await readFile(join(PROJECT, SLICE), "utf8");

/** The page that upstream's docs give of one operation: prose, and the rest of the document left away. */
function pageOf({ path, method }: typeof operation): string {
  const document = load(vendored) as Slice;
  const key = method.toLowerCase();
  document.paths = { [path]: { [key]: document.paths[path]?.[key] } };
  const text = dump(document, { lineWidth: 100 });
  return `# Create inference API key\n\n\`\`\`\`yaml /cloud_api.yaml post ${path}\n${text}\`\`\`\`\n`;
}

test("the docs page of one operation gives that operation as it is vendored, and no other", async () => {
  const root = await emptyTree();
  const page = pageOf(operation);
  const outcome = await update(
    root,
    {},
    { source: "page.md", add: [operation.operationId] },
    { readFile: () => chunks(page) },
  );
  expect(outcome).toMatchObject({ effect: "written" });

  const text = (await snapshot(root)).get(SLICE) ?? "";
  const { paths } = load(text) as Slice;
  expect(Object.keys(paths)).toEqual([operation.path]);
  expect(Object.keys(paths[operation.path] ?? {})).toEqual(["post"]);
  // To the letter: lines are left away, none is added or changed.
  const rest = vendored.split("\n").values();
  for (const line of text.split("\n")) expect(rest).toSatisfy(reaches(line));
});

function reaches(line: string) {
  return (lines: Iterator<string>): boolean => {
    for (let next = lines.next(); next.done !== true; next = lines.next())
      if (next.value === line) return true;
    return false;
  };
}
