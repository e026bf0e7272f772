import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import { faultsOf } from "../../support/faults.ts";

const read = (text: string) => readDocument({ name: "page.md", text });
const YAML = "openapi: 3.1.0\ninfo: {title: Keys}";

test.each([
  ["three backticks", "```\n", "\n```"],
  ["an info string", "````yaml /api/spec.yaml post /keys\n", "\n````"],
  ["tildes", "~~~ yaml\n", "\n~~~~"],
  ["no newline at the end", "# Page\n\n```yaml\n", "\n```"],
  ["another fence before it", "```sh\ncurl\n```\n```yaml\n", "\n```\n"],
  ["markup before it", "<Note>Hi</Note>\n\n```yaml\n", "\n```\n"],
])("a document is taken out of a fence with %s", (_, before, after) => {
  const { document } = read(before + YAML + after);
  expect(document).toEqual({ openapi: "3.1.0", info: { title: "Keys" } });
});

test("JSON is taken out of a fence", () => {
  const { document } = read('```json\n{\n  "openapi": "3.1.0"\n}\n```\n');
  expect(document).toEqual({ openapi: "3.1.0" });
});

test("a shorter fence within the document doesn't end it", () => {
  const yaml = `${YAML}\nx: |\n  \`\`\`sh\n  curl\n  \`\`\``;
  const { document } = read(`\`\`\`\`yaml\n${yaml}\n\`\`\`\`\n`);
  expect(document["x"]).toBe("```sh\ncurl\n```\n");
});

test("the indentation of a fence is taken off its lines", () => {
  const { document } = read(
    `  \`\`\`\n  ${YAML.replace("\n", "\n  ")}\n  \`\`\``,
  );
  expect(document["info"]).toEqual({ title: "Keys" });
});

test("lines keep the numbers they have on the page", () => {
  const { text } = read(`# Page\n\n\`\`\`yaml\n${YAML}\n\`\`\`\n`);
  expect(text.split("\n")[3]).toBe("openapi: 3.1.0");
});

test("fences inside a YAML document leave it alone", () => {
  const yaml = `${YAML}\ndescription: |\n    \`\`\`yaml\n    openapi: 3.0.0\n    \`\`\`\n`;
  expect(read(yaml).document["openapi"]).toBe("3.1.0");
});

test("a page that ends inside the fence is refused", async () => {
  const fault = { kind: "cut-off-fence", at: { line: 2, column: 1 } };
  expect(await faultsOf(() => read(`# Page\n\`\`\`yaml\n${YAML}`))).toEqual([
    fault,
  ]);
});

test("a page with two documents is refused", async () => {
  const fenced = `\`\`\`yaml\n${YAML}\n\`\`\`\n`;
  expect(await faultsOf(() => read(fenced + fenced))).toEqual([
    { kind: "several-fences", lines: [1, 5] },
  ]);
});
