import { expect, test } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { bodyDocument, type Schemas } from "../body-document.ts";

function verdictOf(body: unknown, base: Schemas, revised: Schemas): string {
  const [here, there] = [base, revised].map((schemas) =>
    bodyDocument({ "/things": body }, schemas),
  );
  const { summary } = diffDocuments({
    base: here,
    revised: there,
    scope: "all",
  });
  if (summary.breaking > 0) return "breaking";
  return summary.undecided > 0 ? "undecided" : "harmless";
}

const PLAIN = { $ref: "#/components/schemas/Thing" };
const properties = { title: {}, example: {}, "x-a": {}, a: {} };
const needs = (name: string, ...needed: string[]): Schemas => ({
  Thing: { type: "object", properties, dependentRequired: { [name]: needed } },
});
const anchored = (type: string, more: object = {}): Schemas => ({
  Thing: { $anchor: "thing", properties: { a: { type } }, ...more },
});
const identified = (type: string): Schemas => ({
  Thing: {
    $id: "https://example.com/thing",
    properties: { a: { $anchor: "a", type } },
  },
});
const at = (fragment: string): unknown => ({
  $ref: `https://example.com/thing${fragment}`,
});

const ROWS: [
  name: string,
  body: unknown,
  base: Schemas,
  revised: Schemas,
  want: string,
][] = [
  [
    "what a property named title needs",
    PLAIN,
    needs("title"),
    needs("title", "a"),
    "breaking",
  ],
  [
    "what a property named like an extension needs",
    PLAIN,
    needs("x-a"),
    needs("x-a", "a"),
    "breaking",
  ],
  [
    "that a property named example no longer needs anything",
    PLAIN,
    needs("example", "a"),
    needs("example"),
    "harmless",
  ],
  [
    "what an anchor leads to",
    { $ref: "#thing" },
    anchored("string"),
    anchored("integer"),
    "breaking",
  ],
  [
    "the prose of what an anchor leads to",
    { $ref: "#thing" },
    anchored("string"),
    anchored("string", { description: "A thing" }),
    "harmless",
  ],
  [
    "what a schema's own URI leads to",
    at(""),
    identified("string"),
    identified("integer"),
    "breaking",
  ],
  [
    "what a pointer within that schema leads to",
    at("#/properties/a"),
    identified("string"),
    identified("integer"),
    "breaking",
  ],
  [
    "what an anchor within that schema leads to",
    at("#a"),
    identified("string"),
    identified("integer"),
    "breaking",
  ],
  [
    "a property that becomes a reference and said nothing before",
    PLAIN,
    { Thing: { properties: { a: {} } }, Name: { type: "string" } },
    {
      Thing: { properties: { a: { $ref: "#/components/schemas/Name" } } },
      Name: { type: "string" },
    },
    "breaking",
  ],
  [
    "nothing beside a reference out of the document, which nobody followed",
    { $ref: "common.yaml#/Thing" },
    anchored("string"),
    anchored("string"),
    "undecided",
  ],
  [
    "an anchor that now stands twice",
    { $ref: "#thing" },
    anchored("string"),
    { ...anchored("string"), Other: { $anchor: "thing" } },
    "undecided",
  ],
  [
    "an anchor in an example, which is none",
    { $ref: "#thing" },
    anchored("string"),
    { ...anchored("string"), Other: { example: { $anchor: "thing" } } },
    "harmless",
  ],
];

test.each(ROWS)("%s", (_, body, base, revised, want) => {
  expect(verdictOf(body, base, revised)).toBe(want);
});
