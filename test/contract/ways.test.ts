import { expect, test } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";

const DEPTH = 40;

type Leaf = Readonly<Record<string, unknown>>;

/** Components each of which leads to the next one in two ways: 2^40 ways to the last. */
function documentOf(lead: (next: unknown) => unknown, leaf: Leaf): unknown {
  const at = (index: number) => ({ $ref: `#/components/schemas/L${index}` });
  const schemas: Record<string, unknown> = { L0: leaf };
  for (let index = 1; index <= DEPTH; index++)
    schemas[`L${index}`] = lead(at(index - 1));
  return {
    openapi: "3.1.0",
    components: { schemas },
    paths: {
      "/things": {
        post: {
          requestBody: {
            required: true,
            content: { "application/json": { schema: at(DEPTH) } },
          },
          responses: { 200: { description: "OK" } },
        },
      },
    },
  };
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
