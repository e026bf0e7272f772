import {
  boolCoreTag,
  defineMappingTag,
  defineScalarTag,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  Schema,
  seqTag,
  strTag,
} from "js-yaml";

const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

/** What {@link documentSchema} says of a key that reaches object prototypes. */
export const PROTOTYPE_KEY = "prototype key";

const numberTag = defineScalarTag<number>("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [..."-0123456789"],
  resolve: (source) => {
    const value = JSON_NUMBER.test(source) ? Number(source) : NaN;
    return Number.isFinite(value) ? value : NOT_RESOLVED;
  },
  identify: (value) => typeof value === "number",
});

const integerTag = defineScalarTag<number>("tag:yaml.org,2002:int", {
  ...numberTag,
  implicit: false,
});

const safeMapTag = defineMappingTag<
  Record<string, unknown>,
  Record<string, unknown>
>("tag:yaml.org,2002:map", {
  ...mapTag,
  addPair: (carrier, key, value) =>
    key === "__proto__" ? PROTOTYPE_KEY : mapTag.addPair(carrier, key, value),
});

/**
 * YAML as OpenAPI means it: JSON's values only. Timestamps, octal and
 * hexadecimal numbers and infinities stay the text they were written as.
 */
export const documentSchema: Schema = new Schema([
  strTag,
  seqTag,
  safeMapTag,
  nullCoreTag,
  boolCoreTag,
  numberTag,
  integerTag,
  mergeTag,
]);
