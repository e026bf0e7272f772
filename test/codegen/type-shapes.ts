import { answerShape, objectOf, ref, shape, type Shape } from "./shape.ts";

const number = { type: "number" };
const string = { type: "string" };
const arrayOf = (items: unknown) => ({ type: "array", items });

/** Ways to write a schema that a tool behind us reads wrongly, each rewritten before it does. */
export const TYPE_SHAPES: readonly Shape[] = [
  shape(
    "a tuple of which some item is asked for, and no two are the same",
    {
      type: "array",
      prefixItems: [string],
      items: string,
      contains: { const: "a" },
      uniqueItems: true,
    },
    "unknown[]",
    [["b", "a"], ["a"]],
    [[], ["b"], ["a", "b", "b"], ["a", 1], [1, "a"]],
  ),
  shape(
    "a tuple that ends and may be shorter",
    { type: "array", prefixItems: [string, number], items: false },
    "unknown[]",
    [[], ["a"], ["a", 1]],
    [[1], ["a", 1, true]],
  ),
  shape(
    "all of several, of which one is true of anything",
    { allOf: [true, objectOf({ a: string })] },
    "{ a?: string }",
    [{}, { a: "" }],
    [{ a: 1 }],
  ),
  shape(
    "all of several, of which one is true of nothing",
    objectOf({ a: { allOf: [string, false] } }),
    "{ a?: never }",
    [{}],
    [{ a: "" }],
  ),
  shape(
    "one of several, of which one is true of nothing",
    { oneOf: [false, string] },
    "string",
    [""],
    [1],
  ),
  shape(
    "any of several, of which one is true of anything",
    { anyOf: [true, string] },
    "unknown",
    ["", 1, null],
    [],
  ),
  shape(
    "an array of itself",
    ref("List"),
    "unknown[]",
    [[], [[], [[]]]],
    [1, [1]],
    { List: arrayOf(ref("List")) },
  ),
  shape(
    "a text, or an array of the same by way of another component",
    ref("Words"),
    "string | unknown[]",
    ["", [""], [[["a"], "b"]]],
    [1, [[1]]],
    { Words: { anyOf: [string, ref("List")] }, List: arrayOf(ref("Words")) },
  ),
  shape(
    "an array of objects that hold it",
    ref("Trees"),
    '{ trees?: components["schemas"]["Trees"] }[]',
    [[], [{ trees: [{}] }]],
    [[{ trees: {} }]],
    { Trees: arrayOf(objectOf({ trees: ref("Trees") })) },
  ),
  shape(
    "arrays of arrays, their type in a list",
    { type: ["array"], items: { type: ["array"], items: string } },
    "string[][]",
    [[], [["a"]]],
    [["a"], [[1]]],
  ),
  shape(
    "arrays of arrays, which the only branch says that they are",
    arrayOf({ allOf: [arrayOf(string)] }),
    "string[][]",
    [[["a"]]],
    [["a"]],
  ),
  shape(
    "arrays of a constant that is an array",
    arrayOf({ const: [1] }),
    "[1][]",
    [[], [[1], [1]]],
    [[1], [[2]]],
  ),
  shape(
    "declared properties beside others by pattern",
    { ...objectOf({ a: string }, "a"), patternProperties: { "^x": number } },
    "{ a: string } & { [key: string]: unknown }",
    [{ a: "" }, { a: "", x: 1, y: "" }],
    [{ a: "", x: "" }, { x: 1 }],
  ),
  shape(
    "properties by pattern, and any others",
    { type: "object", patternProperties: { "^x": number } },
    "{ [key: string]: unknown }",
    [{}, { x: 1, y: "" }],
    [{ x: "" }],
  ),
  shape(
    "properties by pattern, and no others",
    {
      type: "object",
      patternProperties: { "^x": number },
      additionalProperties: false,
    },
    "{ [key: string]: number }",
    [{}, { x: 1 }],
    [{ y: 1 }, { x: "" }],
  ),
  shape(
    "definitions, which are no property",
    ref("A"),
    '{ b?: components["schemas"]["A.$defs.B"] }',
    [{}, { b: "" }, { $defs: 1 }],
    [{ b: 1 }],
    {
      A: {
        ...objectOf({ b: { $ref: "#/components/schemas/A/$defs/B" } }),
        $defs: { B: string },
      },
    },
  ),
  shape(
    "a dynamic reference, which leads to the one anchor of its name",
    ref("Tree"),
    "{ value?: string; child?: unknown }",
    [{}, { child: { child: { value: "" } } }],
    [{ child: { child: { value: 1 } } }],
    {
      Tree: {
        $dynamicAnchor: "node",
        ...objectOf({ value: string, child: { $dynamicRef: "#node" } }),
      },
    },
  ),
  shape(
    "a reference into another schema",
    objectOf({ b: { $ref: "#/components/schemas/A/properties/a/items" } }),
    '{ b?: components["schemas"]["A.properties.a.items"] }',
    [{ b: "" }],
    [{ b: [] }],
    { A: objectOf({ a: arrayOf(string) }) },
  ),
  shape(
    "a property that sets the prototype of an object, where it is written in one",
    objectOf({ ["__proto__"]: string, a: string }, "__proto__"),
    '{ ["__proto__"]: string; a?: string }',
    [JSON.parse('{"__proto__":"","a":""}')],
    [{}, JSON.parse('{"__proto__":1}'), { ["__proto__"]: 1 }],
  ),
  shape(
    "alternatives with a discriminator, each with its own value for it",
    {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind" },
    },
    '{ kind: "cat" } | { kind: "dog" }',
    [{ kind: "cat" }, { kind: "dog" }],
    [{ kind: "Cat" }, {}],
    {
      Cat: objectOf({ kind: { const: "cat" } }, "kind"),
      Dog: objectOf({ kind: { const: "dog" } }, "kind"),
    },
  ),
  shape(
    "objects that are listed, and look like schemas",
    { type: "object", enum: [{ type: "string" }] },
    '{ type: "string" }',
    [{ type: "string" }],
    ["", {}],
  ),
  shape(
    "no other properties than those of one of several",
    {
      type: "object",
      properties: { a: string },
      oneOf: [objectOf({ b: string }, "b"), objectOf({ c: string }, "c")],
      unevaluatedProperties: false,
    },
    "{ a?: string } & ({ b: string } | { c: string })",
    [{ b: "" }, { a: "", c: "" }],
    [{ a: "" }, { b: "", d: 1 }, { b: "", c: 1 }],
  ),
  answerShape(
    "what only requests carry, which no answer promises",
    objectOf(
      { key: { ...string, writeOnly: true }, name: string },
      "key",
      "name",
    ),
    "{ key?: string; name: string }",
    [{ name: "" }, { key: "", name: "" }],
    [{ key: "" }],
  ),
];
