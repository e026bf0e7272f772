import type { Keywords } from "../node.ts";

/** Names of the properties that a direction leaves out, and where they stand. */
export type Hidden = ReadonlyMap<string, string>;

export const NOTHING: Hidden = new Map();

export function mayHide(raw: Record<string, unknown>): boolean {
  return ["properties", "allOf", "$ref"].some((each) =>
    Object.hasOwn(raw, each),
  );
}

export function hide(keywords: Keywords, hidden: Hidden): void {
  if (keywords.properties !== undefined)
    keywords.properties = new Map(
      [...keywords.properties].filter(([name]) => !hidden.has(name)),
    );
  if (keywords.required !== undefined)
    keywords.required = keywords.required.filter((name) => !hidden.has(name));
}
