import type { Operation } from "./model.ts";
import { alignPath } from "./path.ts";
import type { PathSlot } from "./path.ts";

/** The two faces of one operation. */
export interface Pair {
  readonly base: Operation;
  readonly revised: Operation;
  /** The placeholders that stand for each other; none when the path has moved. */
  readonly path: readonly PathSlot[];
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** Beyond this many candidates a template is no longer tried against every other. */
const MAX_TEMPLATES = 20_000;

/**
 * Matches by what goes over the wire; then, among those left, by operationId
 * (a path that moved), by path alone (a server that changed), and by a
 * template that covers what used to be literal.
 */
export function matchOperations(
  base: readonly Operation[],
  revised: readonly Operation[],
): Matching {
  const partners = new Map<Operation, Operation>();
  const taken = new Set<Operation>();
  const join = (
    find: (operation: Operation) => Operation | undefined,
  ): void => {
    for (const operation of base) {
      if (partners.has(operation)) continue;
      const partner = find(operation);
      if (!partner || taken.has(partner)) continue;
      partners.set(operation, partner);
      taken.add(partner);
    }
  };
  const joinBy = (
    keysOf: (operation: Operation) => readonly string[],
  ): void => {
    const free = new Map<string, Operation>();
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

  joinBy((o) => o.targets.map(({ url }) => `${o.method} ${url}`));
  joinBy((o) =>
    o.operationId === undefined ? [] : [`${o.method} ${o.operationId}`],
  );
  joinBy((o) => [`${o.method} ${o.path.replace(/\{[^{}]*\}/g, "{}")}`]);
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
      const path = alignPath(operation, partner) ?? [];
      return [{ base: operation, revised: partner, path }];
    }),
    removed: base.filter((operation) => !partners.has(operation)),
    added: revised.filter((operation) => !taken.has(operation)),
  };
}
