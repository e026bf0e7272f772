import { expect, it } from "vitest";
import { parse } from "yaml";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { jsonFaults } from "./json-faults.ts";
import { caseOf, renderAll } from "./render.ts";

// That the output is what the schema describes is asked of every row in `../table/table.test.ts`.

it("the schema refuses a break without an example", () => {
  const { base, revised } = caseOf("mixed");
  const diff = diffDocuments({
    base: parse(base),
    revised: parse(revised),
    scope: "all",
  });
  expect(jsonFaults(diff)).toBeNull();
  const findings = diff.findings.map(({ witness: _, ...finding }) => finding);
  expect(jsonFaults({ ...diff, findings })).not.toBeNull();
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
