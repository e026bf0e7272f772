import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import type { Validator } from "../../src/generated/validators.ts";
import { complete } from "../../src/sandbox/complete.ts";

const properties = {
  name: { type: "string" },
  scope: { enum: ["all", "one"] },
  uses: { type: "integer", minimum: 1 },
  tag: { type: "string", minLength: 2 },
  owner: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "number" } },
  },
};
const isBody = new Ajv2020({ allErrors: true }).compile({
  type: "object",
  required: Object.keys(properties),
  properties,
}) as Validator;

it("answers what upstream added to the schema", () => {
  expect(complete({ name: "key-1" }, isBody)).toEqual({
    name: "key-1",
    scope: "all",
    uses: 1,
    tag: "xx",
    owner: { id: 0 },
  });
});

it("changes nothing of what was given, and says so", () => {
  expect(() => complete({ name: 7 }, isBody)).toThrow("/name");
});
