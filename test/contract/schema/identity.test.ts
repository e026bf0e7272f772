import { expect, it } from "vitest";
import { at, createSolver } from "../../../scripts/contract/schema/index.ts";
import { readSchema } from "./ask.ts";

const LIST = (name: string): object => ({
  type: "object",
  properties: { head: { type: "string" }, tail: { $ref: `#/$defs/${name}` } },
});

const EQUAL: readonly (readonly [string, unknown, object, unknown, object])[] =
  [
    [
      "an inlined reference",
      { $ref: "#/$defs/A" },
      { A: { type: "string" } },
      { type: "string" },
      {},
    ],
    [
      "annotations",
      { type: "string", title: "A" },
      {},
      { type: "string", description: "B" },
      {},
    ],
    [
      "orders",
      { type: ["null", "string"], required: ["a", "b"] },
      {},
      { required: ["b", "a", "a"], type: ["string", "null"] },
      {},
    ],
    [
      "unions",
      { anyOf: [{ type: "string" }, { type: "null" }] },
      {},
      { anyOf: [{ type: "null" }, { type: "string" }] },
      {},
    ],
    ["const and enum", { const: 1 }, {}, { enum: [1.0] }, {}],
    [
      "circles",
      { $ref: "#/$defs/A" },
      { A: LIST("A") },
      { $ref: "#/$defs/B" },
      { B: LIST("B") },
    ],
    [
      "circles of two",
      { $ref: "#/$defs/A" },
      {
        A: { items: { $ref: "#/$defs/B" } },
        B: { items: { $ref: "#/$defs/A" }, minItems: 1 },
      },
      { $ref: "#/$defs/X" },
      {
        Y: { minItems: 1, items: { $ref: "#/$defs/X" } },
        X: { items: { $ref: "#/$defs/Y" } },
      },
    ],
  ];

it.each(EQUAL)("%s make no difference", (_, one, ones, other, others) => {
  const solver = createSolver();
  const first = readSchema(solver, one, { $defs: ones });
  const second = readSchema(solver, other, { $defs: others });
  expect(first.identity).toBe(second.identity);
});

const UNEQUAL: readonly (readonly [
  string,
  unknown,
  object,
  unknown,
  object,
])[] = [
  ["a limit", { maxLength: 1 }, {}, { maxLength: 2 }, {}],
  ["items and contains", { items: {} }, {}, { contains: {} }, {}],
  [
    "the order of a tuple",
    { prefixItems: [{ type: "string" }, {}] },
    {},
    { prefixItems: [{}, { type: "string" }] },
    {},
  ],
  [
    "a limit within a circle",
    { $ref: "#/$defs/A" },
    { A: LIST("A") },
    { $ref: "#/$defs/A" },
    { A: { ...LIST("A"), minProperties: 1 } },
  ],
];

it.each(UNEQUAL)("%s makes a difference", (_, one, ones, other, others) => {
  const solver = createSolver();
  const first = readSchema(solver, one, { $defs: ones });
  const second = readSchema(solver, other, { $defs: others });
  expect(first.identity).not.toBe(second.identity);
});

it("says where a schema stands, behind references", () => {
  const solver = createSolver();
  const $defs = { "a/b": { type: "string" } };
  expect(readSchema(solver, { $ref: "#/$defs/a~1b" }, { $defs }).pointer).toBe(
    "/$defs/a~1b",
  );
  expect(solver.read(at("/made/up", { type: "string" })).pointer).toBe(
    "/made/up",
  );
});
