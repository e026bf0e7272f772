import { answerShape, objectOf, ref, shape, type Shape } from "./shape.ts";

const number = { type: "number" };
const string = { type: "string" };
const readOnly = { type: "string", readOnly: true };

/** Keywords that mean something else together, or that a tool behind us reads wrongly beside another. */
export const COMBINED_SHAPES: readonly Shape[] = [
  shape(
    "any of several, beside properties",
    {
      ...objectOf({ a: string }, "a"),
      anyOf: [objectOf({ b: number }, "b"), objectOf({ c: number }, "c")],
    },
    "{ a: string } & ({ b: number } | { c: number })",
    [
      { a: "", b: 1 },
      { a: "", b: 1, c: 1 },
    ],
    [{ a: "" }, { b: 1 }],
  ),
  shape(
    "one of several constants, beside their type",
    { type: "string", oneOf: [{ const: "a", title: "A" }, { const: "b" }] },
    '"a" | "b"',
    ["a", "b"],
    ["c"],
  ),
  shape(
    "an enum whose values are not all of the type",
    { type: ["string", "null"], enum: ["a", 1] },
    '"a"',
    ["a"],
    [1, null],
  ),
  shape(
    "an enum of no value",
    objectOf({ a: { enum: [] } }),
    "{ a?: never }",
    [{}],
    [{ a: 1 }, { a: null }],
  ),
  shape(
    "a constant null",
    objectOf({ a: { const: null } }, "a"),
    "{ a: null }",
    [{ a: null }],
    [{ a: 0 }, {}],
  ),
  shape(
    "keywords beside a reference, of which one is read wrongly",
    { ...ref("A"), prefixItems: [string] },
    'components["schemas"]["A"] & unknown',
    [[], ["a", 1]],
    [[1]],
    { A: { type: "array" } },
  ),
  shape(
    "a tuple whose length is bounded on both sides",
    { type: "array", prefixItems: [string, number], minItems: 2, maxItems: 2 },
    "[string, number]",
    [["a", 1]],
    [["a"], ["a", 1, 1]],
  ),
  shape(
    "a required property that isn't declared",
    { ...objectOf({ a: string }), required: ["b"] },
    "{ a?: string; b: unknown }",
    [{ b: 1 }, { b: null, a: "" }],
    [{ a: "" }],
  ),
  shape(
    "a required property that only a pattern allows",
    {
      type: "object",
      required: ["b"],
      patternProperties: { "^b": number },
      additionalProperties: false,
    },
    "{ b: unknown } & { [key: string]: unknown }",
    [{ b: 1 }],
    [{}, { b: "" }, { b: 1, c: 1 }],
  ),
  shape(
    "properties under conditions",
    {
      ...objectOf({ kind: string }),
      if: { properties: { kind: { const: "x" } }, required: ["kind"] },
      then: { properties: { y: number } },
      else: { properties: { z: number } },
      dependentSchemas: { kind: { properties: { w: number } } },
      unevaluatedProperties: false,
    },
    "{ kind?: string; y?: unknown; z?: unknown; w?: unknown }",
    [{ kind: "x", y: 1, w: 1 }, { z: 1 }],
    [{ kind: "x", z: 1 }, { y: 1 }, { kind: "x", y: "" }],
  ),
  shape(
    "unevaluated properties of a type",
    { allOf: [ref("A")], unevaluatedProperties: number },
    '{ [key: string]: unknown } & components["schemas"]["A"]',
    [{ a: "" }, { a: "", b: 1 }],
    [{ b: "" }],
    { A: objectOf({ a: string }) },
  ),
  shape(
    "an optional property that every object inherits",
    objectOf({ valueOf: string, toString: string, a: string }, "toString"),
    "{ valueOf?: unknown; toString: string; a?: string }",
    [{ toString: "" }, { toString: "", valueOf: "" }],
    [{}, { toString: "", valueOf: 1 }],
  ),
  shape(
    "an object that has no property",
    { type: "object", additionalProperties: false },
    "{ [key: string]: never }",
    [{}],
    [{ a: 1 }],
  ),
  shape(
    "unevaluated items beside some of a kind",
    {
      type: "array",
      prefixItems: [number],
      contains: string,
      unevaluatedItems: false,
    },
    "unknown[]",
    [
      [1, "a"],
      [1, "a", "b"],
    ],
    [[1], [1, "a", 2], ["a"]],
  ),
  shape(
    "a pattern that only reads with the u flag",
    { type: "string", pattern: "^[😀-😂]$" },
    "string",
    ["😁"],
    ["a"],
  ),
  shape(
    "what only answers carry, asked for beside a property",
    {
      ...objectOf({ id: readOnly, name: string }),
      dependentRequired: { name: ["id"] },
    },
    "{ readonly id?: string; name?: string }",
    [{ name: "" }, {}],
    [{ name: 1 }],
  ),
  answerShape(
    "what only requests carry, asked for in items by another branch",
    {
      type: "array",
      items: { allOf: [ref("User"), { required: ["key", "name"] }] },
    },
    '(components["schemas"]["User"] & unknown)[]',
    [[{ name: "" }]],
    [[{ key: "" }]],
    { User: objectOf({ key: { ...string, writeOnly: true }, name: string }) },
  ),
];
