import { expect, it } from "vitest";
import { CATALOGUE } from "../../../scripts/contract/finding/catalogue.ts";
import { EXPLANATIONS } from "../../../scripts/contract/guide/guide.ts";
import { guidePage } from "../../../scripts/contract/guide/page.ts";
import { exampleOf } from "./example.ts";

// `npx vitest run test/contract/guide -u` writes both files anew.

const examples = Object.fromEntries(
  [...CATALOGUE.keys()].sort().map((id) => [id, exampleOf(id) ?? ""]),
);

it("each id has an example: what changes in one of its cases", async () => {
  expect(Object.values(examples)).not.toContain("");
  await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(
    "../../../scripts/contract/guide/examples.json",
  );
});

it("the page says what the guide says", async () => {
  await expect(guidePage(examples)).toMatchFileSnapshot(
    "../../../scripts/contract/FINDINGS.md",
  );
});

it("each id is explained, and in whole sentences", () => {
  expect([...EXPLANATIONS.keys()].sort()).toEqual([...CATALOGUE.keys()].sort());
  for (const explanation of EXPLANATIONS.values()) {
    for (const text of Object.values(explanation)) {
      expect(text).toMatch(/^[A-Z`].*[.]$/);
    }
  }
});
