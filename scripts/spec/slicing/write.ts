import { isDeepStrictEqual } from "node:util";
import {
  DEFAULT_SCALAR_STYLE_RULES,
  dump,
  type ScalarStyleRule,
} from "js-yaml";
import type { JsonObject } from "./json.ts";
import { readDocument } from "../read.ts";

/**
 * YAML in one style: blocks, no anchors, no folding (which once corrupted a
 * pattern upstream), quotes wherever any reader, YAML 1.1 included, would see
 * something else than the string.
 */
export function writeYaml(document: JsonObject): string {
  const text = dump(document, {
    noRefs: true,
    lineWidth: -1,
    scalarStyleRules,
  });
  const again = readDocument({ name: "the written slice", text }).document;
  if (!isDeepStrictEqual(again, document)) {
    throw new Error("The slice does not survive being written as YAML");
  }
  return text;
}

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
