import type { Keywords } from "../node.ts";

/**
 * Where a property tells the branches apart, one is chosen and the others are not
 * consulted: that look-alikes match a value too is no reason to refuse it.
 */
export function tellApart(keywords: Keywords): void {
  const { oneOf } = keywords;
  if (oneOf === undefined || keywords.anyOf !== undefined) return;
  keywords.anyOf = oneOf;
  keywords.writtenAs = "oneOf";
  delete keywords.oneOf;
}
