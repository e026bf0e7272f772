/**
 * How the values of a schema travel: as they are, as text, or read from a text
 * already. A text is judged by one reading at a time, so that all parts of its
 * schema speak of the same reading, and only its members are texts again.
 */
export type Travel = "typed" | "text" | "reading";

/** Keywords whose subschemas speak of the value itself, or of names. */
const OF_ITSELF: ReadonlySet<string> = new Set([
  ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else"],
  ...["dependentSchemas", "propertyNames"],
]);

export function travelBelow(travel: Travel, keyword: string): Travel {
  // However a text travels, what it stands for is written in it.
  if (travel === "typed" || keyword === "contentSchema") return "typed";
  return OF_ITSELF.has(keyword) ? "reading" : "text";
}
