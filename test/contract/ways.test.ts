import { expect, test } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";
import { bodyDocument, componentRef } from "./body-document.ts";

const DEPTH = 40;

/** Components each of which leads to the next one in two ways: 2^40 ways to the last. */
function documentOf(lead: (next: unknown) => unknown, leaf: object): unknown {
  const schemas: Record<string, unknown> = { L0: leaf };
  for (let index = 1; index <= DEPTH; index++)
    schemas[`L${index}`] = lead(componentRef(`L${index - 1}`));
  return bodyDocument({ "/things": componentRef(`L${DEPTH}`) }, schemas);
}

const ROWS: [name: string, lead: (next: unknown) => unknown][] = [
  ["allOf", (next) => ({ allOf: [next, next] })],
  ["if, then and else", (next) => ({ if: next, then: next, else: next })],
  [
    "required properties",
    (next) => ({
      type: "object",
      required: ["a", "b"],
      properties: { a: next, b: next },
    }),
  ],
];

test.each(ROWS)("%s that lead on in several ways end", (_, lead) => {
  const { summary } = diffDocuments({
    base: documentOf(lead, { type: "string" }),
    revised: documentOf(lead, { type: "string", maxLength: 5 }),
    scope: "all",
  });
  expect(summary.breaking + summary.undecided).toBeGreaterThan(0);
});

test("a part that was taken for harmless within a circle is asked about anew outside of it", () => {
  const properties = { self: componentRef("Node"), v: { type: "string" } };
  const old = { type: "object", properties };
  const base = bodyDocument(
    { "/a": componentRef("Node"), "/b": componentRef("Node") },
    { Node: old },
  );
  const revised = bodyDocument(
    { "/a": componentRef("Circle"), "/b": componentRef("Beside") },
    {
      Circle: { allOf: [componentRef("Part"), componentRef("Leaf")] },
      Part: { properties: { self: componentRef("Circle") } },
      Leaf: { properties: { v: { type: "integer" } } },
      Beside: { allOf: [componentRef("Part"), { title: "more", properties }] },
      Node: old,
    },
  );
  const { operations } = diffDocuments({ base, revised, scope: "all" });
  expect(operations.map(({ verdict }) => verdict)).toEqual([
    "breaking",
    "breaking",
  ]);
});
