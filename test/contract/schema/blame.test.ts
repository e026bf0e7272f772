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
