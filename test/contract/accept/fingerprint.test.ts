import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../scripts/contract/accept/fingerprint.ts";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { caseOf } from "../report/render.ts";

type Rewrite = (text: string) => string;

function fingerprints(rewrite: Rewrite, other: Rewrite = rewrite) {
  const { base, revised } = caseOf("mixed");
  const { findings } = diffDocuments({
    base: reversed(parse(rewrite(base)), rewrite === asIs),
    revised: reversed(parse(other(revised)), rewrite === asIs),
    scope: "all",
  });
  return findings
    .filter(({ severity }) => severity !== "compatible")
    .map(fingerprintOf)
    .sort();
}

const asIs: Rewrite = (text) => text;

/** The same document, every mapping in the other order. */
function reversed(value: unknown, keep: boolean): unknown {
  if (keep || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reversed(item, keep));
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member, keep)]),
  );
}

const ORIGINAL = fingerprints(asIs);

it("every finding of a comparison has its own", () => {
  expect(ORIGINAL.length).toBeGreaterThan(4);
  expect(new Set(ORIGINAL).size).toBe(ORIGINAL.length);
});

describe("a fingerprint survives", () => {
  it.each<[string, Rewrite, Rewrite?]>([
    ["another order of everything", (text) => text.replace("Pets", "Pets!")],
    [
      "a component renamed",
      (text) =>
        text
          .replaceAll("NewPet", "ComingOne")
          .replaceAll("/Pet", "/Animal")
          .replace("    Pet:", "    Animal:"),
    ],
    [
      "a component renamed in the revised document only",
      asIs,
      (text) =>
        text.replaceAll("/Pet", "/Animal").replace("    Pet:", "    Animal:"),
    ],
    ["an operationId renamed", (text) => text.replaceAll("addPet", "postPet")],
    ["a placeholder renamed", (text) => text.replaceAll("pet_id", "animal")],
    [
      "the values of an enum in another order",
      (text) => text.replace(/( +- available\n)( +- sold\n)/, "$2$1"),
    ],
    ["lines moved", (text) => `# a remark\n\n${text}`],
  ])("%s", (_, rewrite, other) => {
    expect(fingerprints(rewrite, other)).toEqual(ORIGINAL);
  });
});

it.each<[string, Rewrite]>([
  ["another value", (text) => text.replace("adopted", "lost")],
  ["another bound", (text) => text.replace("maximum: 100", "maximum: 50")],
  [
    "a further operation that shows it",
    (text) =>
      text.replace(
        "operationId: listPets",
        "operationId: listPets\n      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }",
      ),
  ],
])("%s is another finding", (_, rewrite) => {
  const { base, revised } = caseOf("mixed");
  expect([base, revised].some((text) => rewrite(text) !== text)).toBe(true);
  expect(fingerprints(rewrite)).not.toEqual(ORIGINAL);
});
