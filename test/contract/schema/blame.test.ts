import { expect, it } from "vitest";
import { ask } from "./ask.ts";

const AB = {
  type: "object",
  properties: { a: { type: "string" }, b: { type: "integer" } },
};

it("finds every break, each at its leaf", () => {
  const writer = {
    type: "object",
    properties: {
      list: { type: "array", items: AB },
      name: { type: "string", maxLength: 9 },
    },
  };
  const reader = {
    type: "object",
    required: ["name"],
    properties: {
      list: {
        type: "array",
        maxItems: 1,
        items: { ...AB, properties: { a: { enum: ["x"] }, b: {} } },
      },
      name: { type: "string", maxLength: 8 },
    },
  };
  expect(
    ask(writer, reader).breaks.map(({ keyword, writer, reader }) => [
      keyword,
      writer,
      reader,
    ]),
  ).toEqual([
    ["required", "/schema/properties/name", "/schema/required"],
    ["maxItems", "/schema/properties/list", "/schema/properties/list/maxItems"],
    [
      "enum",
      "/schema/properties/list/items/properties/a",
      "/schema/properties/list/items/properties/a/enum",
    ],
    [
      "maxLength",
      "/schema/properties/name/maxLength",
      "/schema/properties/name/maxLength",
    ],
  ]);
});

it.each([
  [
    "a constant where the writer lists values",
    { enum: ["x", "y"] },
    { const: "x" },
    ["/schema/enum", "/schema/const"],
  ],
  [
    "a list where the writer has a constant",
    { const: "y" },
    { enum: ["x", "z"] },
    ["/schema/const", "/schema/enum"],
  ],
  [
    "a condition that the writer doesn't know",
    { type: "object" },
    {
      if: { properties: { a: { const: 1 } } },
      else: { properties: { a: { type: "string" } } },
    },
    ["/schema", "/schema/else/properties/a/type"],
  ],
  [
    "a condition about what the writer declares",
    AB,
    {
      if: { properties: { a: { minLength: 2 } }, required: ["a"] },
      then: { properties: { a: { maxLength: 3 } } },
    },
    ["/schema/properties/a", "/schema/then/properties/a/maxLength"],
  ],
])("points at what stands there: %s", (_, writer, reader, wanted) => {
  const { breaks } = ask(writer, reader);
  expect(breaks.map((each) => [each.writer, each.reader])).toEqual([wanted]);
});
