import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { formatJson } from "../../../scripts/contract/report/json.ts";
import { caseOf, renderAll } from "./render.ts";
import { apiKeyDocument } from "../table/document.ts";
import { REQUEST_ROWS } from "../table/request-rows.ts";
import { RESPONSE_ROWS } from "../table/response-rows.ts";
import { WIRE_ROWS } from "../table/wire-rows.ts";

const SCHEMA = new URL(
  "../../../scripts/contract/report/report.schema.json",
  import.meta.url,
);
const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(SCHEMA, "utf8")) as object,
);

it.each(
  [...REQUEST_ROWS, ...RESPONSE_ROWS, ...WIRE_ROWS].map(
    (row) => [row[0], row] as const,
  ),
)("the output for %s is what the schema describes", (_, [, , ...edits]) => {
  const revised = apiKeyDocument();
  for (const edit of edits) edit(revised);
  const diff = diffDocuments({ base: apiKeyDocument(), revised, scope: "all" });
  validate(JSON.parse(formatJson({ ...diff, base: "a", revised: "b" })));
  expect(validate.errors).toBeNull();
});

it("the schema refuses a break without an example", () => {
  const diff = diffDocuments({
    base: apiKeyDocument(),
    revised: { openapi: "3.1.0" },
    scope: "all",
  });
  const findings = diff.findings.map(({ witness: _, ...finding }) => finding);
  expect(
    validate(
      JSON.parse(formatJson({ ...diff, findings, base: "a", revised: "b" })),
    ),
  ).toBe(false);
});

it("each finding is of one cause", async () => {
  const { json = "" } = await renderAll(caseOf("mixed"));
  const { findings, causes } = JSON.parse(json) as {
    findings: object[];
    causes: { findings: number[]; changes: number[] }[];
  };
  const all = causes.flatMap((cause) => cause.findings);
  expect(all.toSorted((a, b) => a - b)).toEqual([...findings.keys()]);
  for (const cause of causes) {
    expect(cause.findings).toEqual(expect.arrayContaining(cause.changes));
  }
});
