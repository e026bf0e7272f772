import { at, type Draft } from "../schema/index.ts";
import { JSON_TYPES, type ValueShape } from "./serialization.ts";

/** A list of one item is the same text in all forms of a row, and so is the item by itself. */
const ALIKE_FOR_ONE: readonly (readonly string[])[] = [
  ["plain", "a pair an item", "commas", "spaces", "pipes"],
  ["label", "label exploded"],
  ["matrix", "matrix exploded"],
];

/** The values of a shape that are other texts in the one form than in the other. */
export function distinguishingValues(
  one: string,
  other: string,
  shape: ValueShape,
): Draft {
  switch (shape) {
    case "scalar": {
      // JSON quotes nothing but strings.
      const areQuoted = [one, other].every((form) =>
        ["plain", "JSON"].includes(form),
      );
      return at("", { type: areQuoted ? "string" : JSON_TYPES.scalar });
    }
    case "array":
      return at("", {
        type: "array",
        minItems: areAlikeForOne(one, other) ? 2 : 1,
      });
    case "object":
      return at("", { type: "object", minProperties: 1 });
  }
}

export function areAlikeForOne(one: string, other: string): boolean {
  return ALIKE_FOR_ONE.some((row) => row.includes(one) && row.includes(other));
}
