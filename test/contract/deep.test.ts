import { expect, test } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";

const LEVELS = 3_000;
const ref = (level: number): object => ({
  $ref: `#/components/schemas/N${level}`,
});

/** Components that lead one to the next, thousands of times, and to a name at the end. */
function chain(maxLength: number): object {
  const levels = Array.from({ length: LEVELS }, (_, level) => [
    `N${level + 1}`,
    {
      type: "object",
      properties: { n: { anyOf: [ref(level), { type: "null" }] } },
    },
  ]);
  const schemas = {
    N0: { type: "object", properties: { k: { type: "string", maxLength } } },
    ...Object.fromEntries(levels),
  };
  const content = { "application/json": { schema: ref(LEVELS) } };
  const post = {
    requestBody: { required: true, content },
    responses: { 204: { description: "done" } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Chain", version: "1" },
    paths: { "/x": { post } },
    components: { schemas },
  };
}

test.each([
  [9, 9, []],
  [9, 5, ["request-schema-undecided depth"]],
])(
  "a chain of thousands, of %i and %i at its end, throws nothing",
  (base, revised, want) => {
    const { findings } = diffDocuments({
      base: chain(base),
      revised: chain(revised),
      scope: "all",
    });
    expect(findings.map(({ id, args }) => `${id} ${args["reason"]}`)).toEqual(
      want,
    );
  },
);
