import type { Operation, Outline } from "./model.ts";
import { alignPath, type Alignment, type PathSlot } from "./path.ts";
import { withoutNames } from "./target.ts";

/** The two faces of one operation. */
export interface OutlinePair {
  readonly base: Outline;
  readonly revised: Outline;
  /** `undefined` when the path has moved. */
  readonly alignment: Alignment | undefined;
}

/** The same, once both have been read. */
export interface Pair extends OutlinePair {
  readonly base: Operation;
  readonly revised: Operation;
  /** The placeholders that stand for each other; none when the path has moved. */
  readonly path: readonly PathSlot[];
}

export interface Matching {
  readonly pairs: readonly OutlinePair[];
  readonly removed: readonly Outline[];
  readonly added: readonly Outline[];
}

/** Beyond this many candidates a template is no longer tried against every other. */
const MAX_TEMPLATES = 20_000;

/**
 * Matches by what goes over the wire; then, among those left, by operationId
 * (a path that moved), by path alone (a server that changed), and by a
 * template that covers what used to be literal.
 */
export function matchOperations(
  base: readonly Outline[],
  revised: readonly Outline[],
): Matching {
  const [operations, webhooks, lost] = KINDS.map((kind) =>
    matchAlike(
      base.filter((each) => each.kind === kind),
      revised.filter((each) => each.kind === kind),
    ),
  ) as [Matching, Matching, Matching];
  return withLost(merged([operations, webhooks]), lost);
}

const KINDS = ["operation", "webhook", "lost"] as const;

function merged(matchings: readonly Matching[]): Matching {
  return {
    pairs: matchings.flatMap(({ pairs }) => pairs),
    removed: matchings.flatMap(({ removed }) => removed),
    added: matchings.flatMap(({ added }) => added),
  };
}

/** What seems to be gone or new, but for a path that one side only refers to and nobody could read. */
function withLost(known: Matching, lost: Matching): Matching {
  const pairs: OutlinePair[] = [];
  const taken = new Set<Outline>();
  const add = (base: Outline, revised: Outline): void => {
    pairs.push({ base, revised, alignment: undefined });
    taken.add(base).add(revised);
  };
  for (const there of lost.added)
    for (const here of known.removed)
      if (isAtPath(here, there)) add(here, there);
  for (const here of lost.removed)
    for (const there of known.added)
      if (isAtPath(there, here)) add(here, there);
  const { removed, added, ...both } = merged([known, lost]);
  return {
    pairs: [...both.pairs, ...pairs],
    removed: removed.filter((each) => !taken.has(each)),
    added: added.filter((each) => !taken.has(each)),
  };
}

function isAtPath({ path }: Outline, other: Outline): boolean {
  return withoutNames(path) === withoutNames(other.path);
}

function matchAlike(
  base: readonly Outline[],
  revised: readonly Outline[],
): Matching {
  const partners = new Map<Outline, Outline>();
  const taken = new Set<Outline>();
  const join = (find: (operation: Outline) => Outline | undefined): void => {
    for (const operation of base) {
      if (partners.has(operation)) continue;
      const partner = find(operation);
      if (!partner || taken.has(partner)) continue;
      partners.set(operation, partner);
      taken.add(partner);
    }
  };
  const joinBy = (keysOf: (operation: Outline) => readonly string[]): void => {
    const free = new Map<string, Outline>();
    for (const operation of revised) {
      if (taken.has(operation)) continue;
      for (const key of keysOf(operation)) {
        if (!free.has(key)) free.set(key, operation);
      }
    }
    join((operation) => {
      const key = keysOf(operation).find((candidate) => free.has(candidate));
      return key === undefined ? undefined : free.get(key);
    });
  };

  // Templates that differ in names alone are one; told apart only by a document that has both.
  joinBy((o) => o.targets.map(({ url }) => `${o.method} ${o.path} ${url}`));
  joinBy((o) => o.targets.map(({ url }) => `${o.method} ${url}`));
  joinBy((o) =>
    o.operationId === undefined ? [] : [`${o.method} ${o.operationId}`],
  );
  joinBy((o) => [`${o.method} ${withoutNames(o.path)}`]);
  const left = revised.filter((operation) => !taken.has(operation));
  const open = base.filter((operation) => !partners.has(operation));
  if (left.length * open.length <= MAX_TEMPLATES) {
    join((o) =>
      left.find((r) => r.method === o.method && alignPath(o, r) !== undefined),
    );
  }

  return {
    pairs: base.flatMap((operation) => {
      const partner = partners.get(operation);
      if (!partner) return [];
      const alignment = alignPath(operation, partner);
      return [{ base: operation, revised: partner, alignment }];
    }),
    removed: base.filter((operation) => !partners.has(operation)),
    added: revised.filter((operation) => !taken.has(operation)),
  };
}
