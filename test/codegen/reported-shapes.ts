import { objectOf, ref, shape, type Shape } from "./shape.ts";

const number = { type: "number" };
const string = { type: "string" };
const readOnly = { type: "string", readOnly: true };

/** Ways to write a schema that generators are reported to get wrong. */
export const REPORTED_SHAPES: readonly Shape[] = [
  shape(
    "a multiple of a hundredth",
    objectOf({ price: { ...number, multipleOf: 0.01 } }),
    "{ price?: number }",
    [{ price: 19.99 }, { price: 1e15 }, { price: 0 }, { price: -0.07 }],
    [{ price: 19.995 }, { price: 1e-7 }],
  ),
  shape(
    "a multiple of a step that has no short decimal",
    objectOf({ size: { ...number, multipleOf: 0.30000000000000004 } }),
    "{ size?: number }",
    [{ size: 0.30000000000000004 }],
    [{ size: 0.9000000000000001 }],
  ),
  shape(
    "a multiple of a large step",
    objectOf({ size: { ...number, multipleOf: 1e21 } }),
    "{ size?: number }",
    [{ size: 3e21 }],
    [{ size: 1.5e21 }],
  ),
  shape(
    "what only answers carry, asked for in another branch",
    {
      allOf: [
        { required: ["id", "name"] },
        objectOf({ id: readOnly, name: string }),
      ],
    },
    "unknown & { readonly id?: string; name?: string }",
    [{ name: "" }],
    [{ id: "" }, {}],
  ),
  shape(
    "what only answers carry, asked for by a component beside",
    { allOf: [ref("Base"), objectOf({ id: readOnly })] },
    "{ id?: string } & { readonly id?: string }",
    [{}, { id: "" }],
    [{ id: 1 }],
    { Base: { ...objectOf({ id: string }), required: ["id"] } },
  ),
  shape(
    "keywords beside a reference",
    { ...ref("A"), required: ["a"] },
    "{ a?: string } & unknown",
    [{ a: "" }],
    [{}, { a: 1 }],
    { A: objectOf({ a: string }) },
  ),
  shape(
    "a tuple that may go on",
    { type: "array", prefixItems: [string, number] },
    "unknown[]",
    [[], ["a"], ["a", 1], ["a", 1, true]],
    [[1], ["a", "b"]],
  ),
  shape(
    "a tuple that ends",
    { type: "array", prefixItems: [string, number], items: false, minItems: 2 },
    "[string, number]",
    [["a", 1]],
    [["a"], ["a", 1, true]],
  ),
  shape(
    "declared properties beside others of another type",
    { ...objectOf({ a: string }, "a"), additionalProperties: number },
    "{ a: string } & { [key: string]: unknown }",
    [{ a: "" }, { a: "", b: 1 }],
    [{ a: "", b: "" }, { b: 1 }],
  ),
  shape(
    "dependencies, which this dialect doesn't know",
    { ...objectOf({ a: string, b: string }), dependencies: { a: ["b"] } },
    "{ a?: string; b?: string }",
    [{ a: "" }],
    [{ a: 1 }],
  ),
  shape(
    "unevaluatedProperties beside a reference",
    {
      type: "object",
      allOf: [ref("A")],
      properties: { b: string },
      unevaluatedProperties: false,
    },
    '{ b?: string } & components["schemas"]["A"]',
    [{}, { a: "", b: "" }],
    [{ c: 1 }],
    { A: objectOf({ a: string }) },
  ),
  shape(
    "unevaluatedProperties around schemas that lead back to each other",
    ref("B"),
    '{ a?: components["schemas"]["A"] }',
    [{}, { a: { a: {} } }],
    [{ a: { b: 1 } }],
    {
      A: { type: "object", allOf: [ref("B")], unevaluatedProperties: false },
      B: objectOf({ a: ref("A") }),
    },
  ),
];
