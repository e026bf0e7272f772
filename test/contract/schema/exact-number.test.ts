import fc from "fast-check";
import { expect, it } from "vitest";
import { Decimal, exactly } from "../../../scripts/openapi/decimal.ts";
import { ask } from "./ask.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What becomes of each number of a schema. */
type Move = (number: number) => unknown;

const BOUNDS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
] as const;

const number = fc.integer({ min: -4, max: 4 });
const values = fc.uniqueArray(number, { minLength: 1, maxLength: 4 });
const bounds = Object.fromEntries(BOUNDS.map((name) => [name, number]));

function schemaOf(more: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record({ ...bounds, ...more }, { requiredKeys: [] });
}

function moved(schema: Schema, move: Move): Schema {
  const change = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(change)
      : typeof value === "number"
        ? move(value)
        : value;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, change(value)]),
  );
}

/** Which keywords refuse something, and whether anything is left undecided. */
function answer(writer: Schema, reader: Schema): unknown {
  const { breaks, undecided } = ask(writer, reader);
  return [breaks.map(({ keyword }) => keyword).sort(), undecided.length];
}

it("whole numbers beyond doubles are told apart as small ones are", () => {
  const schema = schemaOf({ type: fc.constant("integer"), enum: values });
  const far: Move = (value) =>
    exactly(new Decimal(2n ** 60n + BigInt(value), 0));
  fc.assert(
    fc.property(schema, schema, (writer, reader) => {
      expect(answer(moved(writer, far), moved(reader, far))).toEqual(
        answer(writer, reader),
      );
    }),
    { seed: 1, numRuns: 100 },
  );
});

it("numbers of any size are told apart and divided as whole ones are", () => {
  const step = fc.constantFrom(1, 2, 3, 4, 6);
  const schema = schemaOf({ type: fc.constant("number"), multipleOf: step });
  // No double is such a fraction, and no power of ten a multiple of it.
  const fine: Move = (value) =>
    exactly(new Decimal(BigInt(value) * 3n ** 40n, 40));
  fc.assert(
    fc.property(schema, schema, (writer, reader) => {
      expect(answer(moved(writer, fine), moved(reader, fine))).toEqual(
        answer(writer, reader),
      );
    }),
    { seed: 1, numRuns: 100 },
  );
});
