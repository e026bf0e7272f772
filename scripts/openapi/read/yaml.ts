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
import { Decimal, type ExactNumber, isNumber, numberFrom } from "../decimal.ts";

const numberTag = defineScalarTag<ExactNumber>("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [..."-0123456789"],
  resolve: (source) => numberFrom(source) ?? NOT_RESOLVED,
  identify: isNumber,
});

const integerTag = defineScalarTag<ExactNumber>("tag:yaml.org,2002:int", {
  ...numberTag,
  implicit: false,
});

/** A key is a name, and 9007199254740993 as good a one as 200. */
function nameOf(key: unknown): unknown {
  return key instanceof Decimal ? String(key) : key;
}

/**
 * YAML as OpenAPI means it: JSON's values only, each number exactly. Timestamps,
 * octal and hexadecimal numbers and infinities stay the text they were written as.
 *
 * @param onPair told of each member of a mapping; a key `__proto__` becomes an own one like any other
 */
export function documentSchema(
  onPair: (key: unknown, value: unknown) => void,
): Schema {
  const watchedMapTag = defineMappingTag<
    Record<string, unknown>,
    Record<string, unknown>
  >("tag:yaml.org,2002:map", {
    ...mapTag,
    addPair: (carrier, key, value) => {
      onPair(key, value);
      return mapTag.addPair(carrier, nameOf(key), value);
    },
    has: (carrier, key) => mapTag.has(carrier, nameOf(key)),
  });
  return new Schema([
    strTag,
    seqTag,
    watchedMapTag,
    nullCoreTag,
    boolCoreTag,
    numberTag,
    integerTag,
    mergeTag,
  ]);
}
