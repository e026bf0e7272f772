import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { documentOf, generate } from "./documents.ts";
import { evaluate } from "./evaluate.ts";

const NULL = { type: "null" };

async function validatorOf(schema: unknown, schemas = {}) {
  const files = await generate(documentOf(schema, undefined, schemas));
  const { make_request } = await evaluate(files.get("validators.ts") ?? "");
  return (value: unknown) =>
    make_request?.(value) ? [] : make_request?.errors?.map((e) => e.keyword);
}

test("what is neither of a type nor null has one error", async () => {
  const errors = await validatorOf({
    anyOf: [{ type: "string", maxLength: 3 }, NULL],
  });
  expect(errors(5)).toEqual(["type"]);
  expect(errors("long")).toEqual(["maxLength"]);
  expect(errors("abc")).toEqual([]);
  expect(errors(null)).toEqual([]);
});

/** Each with something that would mean another thing in one schema than in two. */
test.each<[string, object]>([
  ["a constant", { anyOf: [{ type: "string", const: "a" }, NULL] }],
  ["a choice", { anyOf: [{ type: "string", enum: ["a"] }, NULL] }],
  ["a null of no value", { anyOf: [{ type: "string" }, { ...NULL, not: {} }] }],
  ["three alternatives", { anyOf: [{ type: "string" }, NULL, { const: 5 }] }],
  ["two types", { anyOf: [{ type: ["string", "integer"] }, NULL] }],
  [
    "properties around that its alternative closes",
    {
      properties: { a: {} },
      anyOf: [{ type: "object", additionalProperties: false }, NULL],
    },
  ],
  ["a limit on both", { maxLength: 1, anyOf: [{ type: "string" }, NULL] }],
  ["a type around", { type: "string", anyOf: [{ type: "string" }, NULL] }],
])("%s is judged as Ajv judges it", async (_, schema) => {
  const errors = await validatorOf(schema);
  const judge = new Ajv2020({ strict: false }).compile(schema);
  for (const value of [null, "a", "bc", 5, {}, { a: 1 }, [], true])
    expect(errors(value)?.length === 0, JSON.stringify(value)).toBe(
      judge(value),
    );
});

test("an alternative that is referred to stays where it is", async () => {
  const errors = await validatorOf(
    { $ref: "#/components/schemas/Note/anyOf/0" },
    { Note: { anyOf: [{ type: "string" }, NULL] } },
  );
  expect(errors("a")).toEqual([]);
  expect(errors(null)).toEqual(["type"]);
});
