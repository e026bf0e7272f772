import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hostileDocuments } from "./hostile.ts";
import { caseOf, renderAll } from "./render.ts";

const SCHEMA = new URL("sarif-2.1.0.schema.json", import.meta.url);
const validate = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(SCHEMA, "utf8")) as object,
);

interface Log {
  runs: [
    {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        locations: [
          { physicalLocation: { artifactLocation: { uri: string } } },
        ];
        suppressions?: object[];
        properties: { cause: number };
      }[];
      properties: { causes: { findings: number[] }[] };
    },
  ];
}

async function logOf(...args: Parameters<typeof renderAll>): Promise<Log> {
  return JSON.parse((await renderAll(...args))["sarif"] ?? "") as Log;
}

it.each([
  ["breaks", caseOf("mixed")],
  ["no difference", caseOf("unchanged")],
  ["hostile documents", hostileDocuments()],
])("the log of %s is SARIF 2.1.0", async (_, pair) => {
  validate(await logOf(pair));
  expect(validate.errors).toBeNull();
});

it("the schema refuses a level that SARIF doesn't have", async () => {
  const log = await logOf(caseOf("mixed"));
  Object.assign(log.runs[0].results[0] ?? {}, { level: "breaking" });
  expect(validate(log)).toBe(false);
});

it("each result leads to its rule", async () => {
  const [{ tool, results }] = (await logOf(caseOf("mixed"))).runs;
  expect(results.length).toBeGreaterThan(0);
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
});

it("what is accepted is suppressed", async () => {
  const { json = "" } = await renderAll(caseOf("mixed"));
  const { findings } = JSON.parse(json) as { findings: [object] };
  const { fingerprint, id } = findings[0] as {
    fingerprint: string;
    id: string;
  };
  const accept = JSON.stringify([{ fingerprint, id, reason: "agreed" }]);
  const [{ results }] = (await logOf(caseOf("mixed"), accept)).runs;
  expect(results.filter(({ suppressions }) => suppressions)).toMatchObject([
    { suppressions: [{ kind: "external", justification: "agreed" }] },
  ]);
});

it("each result leads to its cause, and the cause to its results", async () => {
  const [{ results, properties }] = (await logOf(caseOf("mixed"))).runs;
  for (const [position, result] of results.entries()) {
    const cause = properties.causes[result.properties.cause];
    expect(cause?.findings).toContain(position);
  }
});
