import { describe, expect, test } from "vitest";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { answered } from "./examine.ts";
import { createOracle, type Oracle } from "./oracle.ts";
import { randomPair, standalone, type SchemaPair } from "./pairs.ts";
import { isObject, places, valueAt } from "./places.ts";
import { createRandom } from "./random.ts";
import { answeredTexts } from "./text-examine.ts";
import { meaningOf } from "./text-meaning.ts";
import { randomTextPair } from "./text-pairs.ts";
import { ALL_TEXTS } from "./texts.ts";
import { randomValue } from "./values.ts";

const KEYWORDS = [
  ...["$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else"],
  ...["type", "enum", "const", "format", "pattern", "minLength", "maxLength"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["multipleOf", "properties", "required", "additionalProperties"],
  ...["patternProperties", "propertyNames", "dependentRequired"],
  ...["dependentSchemas", "minProperties", "maxProperties", "items"],
  ...["prefixItems", "contains", "minContains", "maxContains", "minItems"],
  ...["maxItems", "uniqueItems", "unevaluatedProperties", "unevaluatedItems"],
];

function pairs(seed: number, count: number): SchemaPair[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => randomPair(random));
}

function keywordsOf(schema: Json): string[] {
  return places(schema).flatMap((path) => {
    const value = valueAt(schema, path);
    return isObject(value) ? Object.keys(value) : [];
  });
}

describe("the generator of pairs", () => {
  test("gives the same pairs for the same seed and others for another", () => {
    expect(pairs(7, 20)).toEqual(pairs(7, 20));
    expect(pairs(8, 20)).not.toEqual(pairs(7, 20));
  });

  test("does not come round again", () => {
    const seen = new Set(pairs(1, 5000).map((pair) => JSON.stringify(pair)));
    expect(seen.size).toBeGreaterThan(4950);
  });

  test("uses every keyword at least once in two hundred pairs", () => {
    const uses = new Map<string, number>();
    for (const { writer, reader } of pairs(2, 2000)) {
      const both = [...keywordsOf(writer.schema), ...keywordsOf(reader.schema)];
      for (const keyword of new Set(both))
        uses.set(keyword, (uses.get(keyword) ?? 0) + 1);
    }
    expect(KEYWORDS.filter((keyword) => (uses.get(keyword) ?? 0) < 10)).toEqual(
      [],
    );
  });
});

test("both verdicts are common, so that neither is tested in vain", () => {
  const outcomes = pairs(3, 150).map(answered);
  for (const verdict of ["breaking", "compatible"]) {
    const found = outcomes.filter((each) => each === verdict);
    expect(found.length).toBeGreaterThan(150 * 0.25);
  }
});

test("random values find most breaks by themselves, so they would find most wrong proofs", () => {
  const random = createRandom(4);
  const breaking = pairs(5, 150).filter(
    (pair) => answered(pair) === "breaking",
  );
  const found = breaking.filter(({ writer, reader }) => {
    const [sends, reads] = [writer, reader].map((side) =>
      createOracle(standalone(side)),
    ) as [Oracle, Oracle];
    return Array.from({ length: 100 }, (_, index) =>
      randomValue(random, index % 2 ? writer : reader),
    ).some((value) => sends(value) === true && reads(value) === false);
  });
  expect(found.length).toBeGreaterThan(breaking.length * 0.8);
}, 60_000);

test("the texts find most breaks of parameters by themselves", () => {
  const random = createRandom(6);
  const breaking = Array.from({ length: 150 }, () =>
    randomTextPair(random),
  ).filter((pair) => answeredTexts(pair) === "breaking");
  const found = breaking.filter(({ writer, reader }) => {
    const [{ sends }, { accepts }] = [meaningOf(writer), meaningOf(reader)];
    return ALL_TEXTS.some((text) => sends(text) && !accepts(text));
  });
  expect(found.length).toBeGreaterThan(breaking.length * 0.9);
}, 60_000);
