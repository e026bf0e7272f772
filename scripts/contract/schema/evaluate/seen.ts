import type { Json } from "../types.ts";

/** What of a value the schema has looked at, for the `unevaluated…` keywords. */
export interface Seen {
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** Of scalars there is nothing to be seen. */
const NOTHING: Seen = { names: new Set(), items: new Set() };

export function seenIn(given: Json): Seen {
  return typeof given === "object" && given !== null
    ? { names: new Set(), items: new Set() }
    : NOTHING;
}

export function absorb(seen: Seen, more: Seen): void {
  for (const name of more.names) seen.names.add(name);
  for (const item of more.items) seen.items.add(item);
}
