import type { Node } from "../node.ts";

/** How far what contradicts itself is loosened, the mildest first. */
export const LOOSENINGS = ["choice", "frame", "anything"] as const;

/**
 * `choice`: exactly one of several becomes at least one. `frame`: only types, members and parts
 * count, and what is refused by name is not. `anything`: it says nothing at all.
 */
export type Loosening = (typeof LOOSENINGS)[number];

/** Alternatives that don't speak of a property take only what doesn't have it. */
export interface Knowing {
  /** The way to it: properties by name, and items by number, of which any is meant. */
  readonly path: readonly (string | number)[];
  readonly unknowing: ReadonlySet<Node>;
}

/** A schema, or the same one at the same place of the other document: what is loosened on one side alone would look like a change. */
export type Spot = string;

export function spotOf({ identity, pointer }: Node): Spot {
  return `${identity} ${pointer}`;
}

/** What is read otherwise than it is written. */
export interface Edits {
  readonly loosened: ReadonlyMap<Spot, Loosening>;
  /** What a schema says of a property, where only together with others it contradicts itself. */
  readonly members: ReadonlyMap<Spot, ReadonlyMap<string, Loosening>>;
  readonly knowing: ReadonlyMap<Node, Knowing>;
  /** Schemas of JSON texts, which speak of the values that these stand for. */
  readonly decoded: ReadonlySet<Node>;
}

export const NO_EDITS: Edits = {
  loosened: new Map(),
  members: new Map(),
  knowing: new Map(),
  decoded: new Set(),
};
