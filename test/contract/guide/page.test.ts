import { expect, it } from "vitest";
import { CATALOGUE } from "../../../scripts/contract/finding/catalogue.ts";
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

it("the page says what the rules say", async () => {
  await expect(guidePage(examples)).toMatchFileSnapshot(
    "../../../scripts/contract/FINDINGS.md",
  );
});

it("each id is explained, and in whole sentences", () => {
  for (const { what, whom, publisher, consumer } of CATALOGUE.values()) {
    for (const text of [what, whom, publisher, consumer]) {
      expect(text).toMatch(/^[A-Z`].*[.]$/);
    }
  }
});
