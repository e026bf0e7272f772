import type { Finding } from "../../finding/types.ts";
import { groupBy } from "../../../openapi/group-by.ts";
import { likenessOf } from "./likeness.ts";
import { ownersOf } from "./owners.ts";

/** Two owners that change alike in one thing may do so by chance; in three it is a change of its own. */
const PATTERN = 3;

export type Group = readonly [Finding, ...Finding[]];

/** Findings by what a reader would call one cause: a change that several owners make alike, or else what changed in one owner. */
export function groupByReader(findings: readonly Finding[]): readonly Group[] {
  const owners = ownersOf(findings);
  const ownersIn = (group: readonly Finding[]): readonly string[] =>
    [...new Set(group.map((finding) => owners.get(finding) ?? ""))].sort();
  const scopes = new Map<Finding, string>();
  for (const alike of groupBy(findings, likenessOf).values()) {
    const changed = ownersIn(alike);
    for (const finding of alike) {
      const own = owners.get(finding) ?? "";
      const isPattern = changed.length >= PATTERN;
      scopes.set(finding, isPattern ? JSON.stringify(changed) : own);
    }
  }
  const scoped = groupBy(findings, (finding) => scopes.get(finding));
  const alike = groupBy([...scoped.values()], (group) =>
    JSON.stringify([...new Set(group.map(likenessOf))].sort()),
  );
  return [...alike.values()].map(([first, ...more]) => [
    ...first,
    ...more.flat(),
  ]);
}
