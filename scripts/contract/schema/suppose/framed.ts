import type { Keywords } from "../node.ts";

const FRAME = [
  "types",
  "properties",
  "required",
  "patternProperties",
  "additionalProperties",
  "items",
  "prefixItems",
  "allOf",
  "anyOf",
  "oneOf",
  "writtenAs",
  "chosenBy",
  "tag",
  "unsent",
] as const;

/** What a schema's values are made of, without what else is asked of them. */
export function framed(keywords: Keywords): Keywords {
  const kept: Keywords = {};
  for (const keyword of FRAME)
    if (keywords[keyword] !== undefined)
      Object.assign(kept, { [keyword]: keywords[keyword] });
  if (kept.additionalProperties?.keywords.never)
    delete kept.additionalProperties;
  return kept;
}
