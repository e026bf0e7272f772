import type { Keywords } from "../node.ts";

/** Names of the properties that a direction leaves out, and where they stand. */
export type Hidden = ReadonlyMap<string, string>;

export const NOTHING: Hidden = new Map();

export function mayHide(raw: Record<string, unknown>): boolean {
  return "properties" in raw || "allOf" in raw || "$ref" in raw;
}

/** `own`: those of them that this schema brings itself. */
export function hide(keywords: Keywords, hidden: Hidden, own: Hidden): void {
  const unsent = declaredIn(keywords, own);
  if (unsent.length > 0) keywords.unsent = new Set(unsent);
  if (keywords.properties !== undefined)
    keywords.properties = new Map(
      [...keywords.properties].filter(([name]) => !hidden.has(name)),
    );
  if (keywords.required !== undefined)
    keywords.required = keywords.required.filter((name) => !hidden.has(name));
}

function declaredIn(keywords: Keywords, own: Hidden): string[] {
  // It heeds what other schemas of the same value declare.
  if (keywords.unevaluatedProperties !== undefined) return [...own.keys()];
  return keywords.additionalProperties === undefined
    ? []
    : [...own.keys()].filter((name) => keywords.properties?.has(name));
}
