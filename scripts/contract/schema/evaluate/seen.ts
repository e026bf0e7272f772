/** What of a value the schema has looked at, for the `unevaluated…` keywords. */
export interface Seen {
  readonly names: Set<string>;
  readonly items: Set<number>;
}

export function nothingSeen(): Seen {
  return { names: new Set(), items: new Set() };
}

export function absorb(seen: Seen, more: Seen): void {
  for (const name of more.names) seen.names.add(name);
  for (const item of more.items) seen.items.add(item);
}
