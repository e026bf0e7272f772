import type { Matching } from "./operation/match.ts";
import type { Outline } from "./operation/model.ts";

/** Everything, or operations by operationId or `METHOD /path`. */
export type Scope = "all" | readonly string[];

/** Leaves what one of the names means, at either side. */
export function withinScope(matching: Matching, scope: Scope): Matching {
  if (scope === "all") return matching;
  const names = new Set(scope);
  const isMeant = (operation: Outline): boolean =>
    scopeNames(operation).some((name) => names.has(name));
  return {
    pairs: matching.pairs.filter(
      ({ base, revised }) => isMeant(base) || isMeant(revised),
    ),
    removed: matching.removed.filter(isMeant),
    added: matching.added.filter(isMeant),
  };
}

/** The names that mean no operation of either document. */
export function unknownNames(
  scope: Scope,
  operations: readonly Outline[],
): readonly string[] {
  if (scope === "all") return [];
  const known = new Set(operations.flatMap(scopeNames));
  return scope.filter((name) => !known.has(name));
}

export function scopeNames({
  method,
  path,
  operationId,
}: Outline): readonly string[] {
  const name = `${method} ${path}`;
  return operationId === undefined ? [name] : [operationId, name];
}
