import { isDeepStrictEqual } from "node:util";
import {
  DEFAULT_SCALAR_STYLE_RULES,
  defineScalarTag,
  dump,
  DUMP_SCHEMA,
  NOT_RESOLVED,
  type ScalarStyleRule,
} from "js-yaml";
import { type ExactNumber, isNumber } from "../../openapi/decimal.ts";
import { readDocument } from "../../openapi/read/read.ts";
import type { UnknownObject } from "../../openapi/json.ts";

/**
 * YAML in one style: blocks, no anchors, no folding (which once corrupted a
 * pattern upstream), quotes wherever any reader, YAML 1.1 included, would see
 * something else than the string.
 */
export function writeYaml(document: UnknownObject): string {
  const text = dump(document, {
    schema,
    scalarStyleRules,
    noRefs: true,
    lineWidth: -1,
  });
  const again = readDocument({ name: "the written slice", text }).document;
  if (!isDeepStrictEqual(again, document)) {
    throw new Error("The slice does not survive being written as YAML");
  }
  return text;
}

// Whatever is a number to some reader: 0x1f, 1_000, 1:30, .inf, and the hash
// 12345e678901, which is an infinity to most and text to js-yaml.
const LIKE_A_NUMBER =
  /^(?:[-+]?(?:0[xob][0-9a-f_]+|(?:[0-9][0-9_:]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:e[-+]?[0-9]+)?|\.inf)|\.nan)$/i;

const numberTag = defineScalarTag<ExactNumber>("tag:yaml.org,2002:float", {
  implicit: true,
  resolve: (text) => (LIKE_A_NUMBER.test(text) ? Number(text) : NOT_RESOLVED),
  identify: isNumber,
  // YAML 1.1 knows no exponent without a fraction.
  represent: (value: ExactNumber) =>
    String(value).replace(/^(-?[0-9]+)e/, "$1.0e"),
});

const schema = DUMP_SCHEMA.withTags(
  defineScalarTag("tag:yaml.org,2002:int", {
    ...numberTag,
    implicit: false,
    identify: () => false,
  }),
  numberTag,
);

const { doubleQuoteForInvisibles, ...rules } = DEFAULT_SCALAR_STYLE_RULES;

// Code samples are indented by tabs, and are readable in a literal block only.
const doubleQuoteUnlessTabs: ScalarStyleRule = (layout) => {
  const { value } = layout.node;
  if (value.includes("\n") && /^[\t\n\x20-\x7e]*$/.test(value)) return;
  doubleQuoteForInvisibles(layout);
};

const scalarStyleRules: readonly ScalarStyleRule[] = [
  doubleQuoteUnlessTabs,
  ...Object.values(rules),
];
