import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { createVerifier } from "../../../scripts/contract/verify/index.ts";
import { byRanks } from "../../../scripts/contract/verify/ranks.ts";
import { typeboxJudge } from "../../../scripts/contract/verify/typebox-judge.ts";
import { numberFrom } from "../../../scripts/openapi/decimal.ts";

const number = (text: string): Json => numberFrom(text) ?? null;
const EVEN = number("9007199254740992");
const ODD = number("9007199254740993");
const NEXT = number("9007199254740994");
const LONG = number("0.1000000000000000055");

it.each<[name: string, schema: Json, value: Json, want: boolean]>([
  ["more than the maximum", { maximum: EVEN }, ODD, false],
  ["the maximum", { maximum: ODD }, ODD, true],
  ["less than the maximum", { maximum: ODD }, EVEN, true],
  ["less than the minimum", { minimum: ODD }, EVEN, false],
  ["an open bound", { exclusiveMinimum: ODD }, ODD, false],
  ["beyond an open bound", { exclusiveMinimum: ODD }, NEXT, true],
  ["another constant", { const: EVEN }, ODD, false],
  ["the same constant", { const: ODD }, ODD, true],
  ["the same in a list of lists", { enum: [[1, ODD]] }, [1, ODD], true],
  ["another in a list of lists", { enum: [[1, ODD]] }, [1, NEXT], false],
  ["a whole number", { type: "integer" }, ODD, true],
  ["no whole number", { type: "integer" }, LONG, false],
  ["a multiple", { multipleOf: number("3002399751580331") }, ODD, true],
  ["no multiple", { multipleOf: number("3002399751580331") }, NEXT, false],
  ["a multiple of itself", { multipleOf: ODD }, ODD, true],
  ["a format's bound", { format: "int32" }, ODD, false],
  ["neighbours apart", { uniqueItems: true }, [EVEN, ODD], true],
  ["equals together", { uniqueItems: true }, [ODD, ODD], false],
  [
    "lengths as they were",
    { minItems: 2, contains: { const: ODD } },
    [ODD],
    false,
  ],
  [
    "inside of members",
    { properties: { a: { maximum: 0.1 } } },
    { a: LONG },
    false,
  ],
])("%s", (_, schema, value, want) => {
  expect(createVerifier()(schema, value)).toBe(want);
});

const some = fc.constantFrom(-1.5, -1, 0, 0.1, 0.25, 1, 2, 1e21);
const bound = fc.record(
  {
    minimum: some,
    exclusiveMaximum: some,
    enum: fc.array(fc.oneof(some, fc.array(some)), { minLength: 1 }),
    type: fc.constantFrom("integer", "number", "array"),
  },
  { requiredKeys: [] },
);

it("ranks leave every answer as it was", () => {
  fc.assert(
    fc.property(
      fc.record({ anyOf: fc.array(bound, { minLength: 1 }), items: bound }),
      fc.oneof(some, fc.array(some)),
      (schema: Json, value: Json) => {
        const ranked = byRanks({ schema, value });
        expect(typeboxJudge(ranked.schema, ranked.value)).toBe(
          typeboxJudge(schema, value),
        );
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
