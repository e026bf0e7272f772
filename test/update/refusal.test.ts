import { expect, test } from "vitest";
import type { UpdateFault } from "../../scripts/update/fault.ts";
import { refusalOf } from "../../scripts/update/refusal.ts";
import { canonicalise } from "../../scripts/update/slicing/canonical.ts";
import { readDocument } from "../../scripts/openapi/read/read.ts";
import { textReport } from "../../scripts/update/report/text.ts";
import { jsonReport } from "../../scripts/update/report/json.ts";
import { outcome } from "./support/outcome.ts";

const text = `openapi: 3.1.0
paths:
  /a:
    get:
      parameters:
        - { name: z, in: query, schema: { pattern: "[" } }
        - { name: a, in: query }
  /b:
    $ref: "#/components/pathItems/B"
components:
  schemas:
    Key: { required: [z, "*/"] }
`;
const source = { name: "up.yaml", text, sha256: "" };
const slice = canonicalise(readDocument(source).document);

test.each<[string, string, string]>([
  [
    "a parameter that was sorted to another place",
    "/paths/~1a/get/parameters/1/schema/pattern",
    "up.yaml:6:43 #/paths/~1a/get/parameters/0/schema/pattern",
  ],
  [
    "a member of a set",
    "/components/schemas/Key/required/0",
    "up.yaml:12:26 #/components/schemas/Key/required/1",
  ],
  [
    "what stands behind a reference",
    "/paths/~1b/get/responses",
    "up.yaml:8:3 #/paths/~1b/get/responses",
  ],
])(
  "a fault in a slice is told by the line of its source: %s",
  (_, from, place) => {
    const fault: UpdateFault = { kind: "not-generated", reason: "x", from };
    expect(refusalOf(source, [fault], slice).message).toBe(
      `${place}: no code can be made of it: x`,
    );
  },
);

test("a name out of a document breaks no line of a refusal", () => {
  const fault: UpdateFault = {
    kind: "dangling-reference",
    reference: "#/a",
    from: "/components/schemas/x\n::error::y",
  };
  const { message } = refusalOf(source, [fault]);
  expect(message).toMatch(/^up\.yaml:11:3 #.*x\\u000a::error::y: refers/);
});

const hostile = outcome({
  source: "\x1b[2J.yaml",
  version: { from: "1", to: "2\n::error::y" },
  prose: ["/a\n::error::y"],
  files: ["f"],
});

test("a report writes nothing raw out of a document", () => {
  for (const report of [textReport(hostile), jsonReport(hostile)])
    expect(report).not.toMatch(/^\s*::|\x1b/m);
});

test("warnings are counted by their rule", () => {
  const warning = (rule: string, pointer: string) =>
    ({ rule, severity: "warn", message: `No ${rule}.`, pointer }) as const;
  const told = textReport(
    outcome({
      warnings: [
        warning("a", "/x"),
        warning("b", "/y"),
        ...Array.from({ length: 98 }, (_, at) => warning("a", `/z/${at}`)),
      ],
      nullable: ["/n", "/o"],
    }),
  );
  expect(told).toContain("#/x: No a. (a); and 98 more like it\n");
  expect(told).toContain("#/y: No b. (b)\n");
  expect(told).toMatch(
    /#\/n: "nullable" has no effect .*; and 1 more like it\n/,
  );
  expect(told).not.toContain("#/z");
});
