import { describe, expect, it } from "vitest";
import type {
  Parameter,
  Serialization,
} from "../../../scripts/contract/operation/model.ts";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import {
  headerText,
  pairsOf,
  segmentOf,
} from "../../../scripts/contract/witness/parameter-text.ts";

const LIST = ["a,b", "c d"];
const OBJECT = { r: 100, "g h": "a|b" };

function parameter(
  place: Parameter["place"],
  serialization: Serialization,
): Parameter {
  return {
    pointer: "",
    place,
    name: "x y",
    key: "x y",
    required: true,
    serialization,
    allowEmptyValue: false,
    examples: [],
  };
}

const form = { style: "form", explode: true };
const simple = { style: "simple", explode: false };

describe("a query", () => {
  it.each<[string, Serialization, Json, string]>([
    ["a scalar", form, "a b&c", "x%20y=a%20b%26c"],
    ["a number as it is compared", form, 1e21, `x%20y=1${"0".repeat(21)}`],
    ["a pair an item", form, LIST, "x%20y=a%2Cb&x%20y=c%20d"],
    ["commas", { ...form, explode: false }, LIST, "x%20y=a%2Cb,c%20d"],
    [
      "blanks, which no URL has",
      { style: "spaceDelimited", explode: false },
      LIST,
      "x%20y=a%2Cb%20c%20d",
    ],
    [
      "pipes",
      { style: "pipeDelimited", explode: false },
      LIST,
      "x%20y=a%2Cb|c%20d",
    ],
    ["a pair a property", form, OBJECT, "r=100&g%20h=a%7Cb"],
    [
      "names and values in turn",
      { ...form, explode: false },
      OBJECT,
      "x%20y=r,100,g%20h,a%7Cb",
    ],
    [
      "brackets",
      { style: "deepObject", explode: true },
      OBJECT,
      "x%20y[r]=100&x%20y[g%20h]=a%7Cb",
    ],
    ["JSON", { ...form, media: "application/json" }, [1], "x%20y=%5B1%5D"],
    ["plain text", { ...form, media: "text/plain" }, "a", "x%20y=a"],
  ])("has %s", (_, serialization, value, text) => {
    const pairs = pairsOf(parameter("query", serialization), value);
    expect(pairs.map((pair) => pair.join("=")).join("&")).toBe(text);
  });
});

describe("a path", () => {
  it.each<[string, Serialization, Json, string]>([
    ["a scalar", simple, "a b", "a%20b"],
    ["a list", simple, LIST, "a%2Cb,c%20d"],
    ["an object", simple, OBJECT, "r,100,g%20h,a%7Cb"],
    [
      "an exploded object",
      { ...simple, explode: true },
      OBJECT,
      "r=100,g%20h=a%7Cb",
    ],
    ["a label", { style: "label", explode: true }, LIST, ".a%2Cb.c%20d"],
    [
      "a matrix",
      { style: "matrix", explode: false },
      LIST,
      ";x%20y=a%2Cb,c%20d",
    ],
    [
      "an exploded matrix",
      { style: "matrix", explode: true },
      LIST,
      ";x%20y=a%2Cb;x%20y=c%20d",
    ],
  ])("has %s", (_, serialization, value, text) => {
    expect(segmentOf(parameter("path", serialization), value)).toBe(text);
  });
});

describe("a header", () => {
  it.each<[string, Serialization, Json, string]>([
    ["a scalar as it is", simple, "a, b", "a, b"],
    ["a list", simple, ["a b", 1], "a b,1"],
    ["an object", simple, { r: 100, g: "a b" }, "r,100,g,a b"],
    [
      "an exploded object",
      { ...simple, explode: true },
      { r: 1, g: 2 },
      "r=1,g=2",
    ],
    [
      "JSON in ASCII",
      { ...simple, media: "application/json" },
      "ä",
      '"\\u00e4"',
    ],
  ])("has %s", (_, serialization, value, text) => {
    expect(headerText(parameter("header", serialization), value)).toBe(text);
  });
});
