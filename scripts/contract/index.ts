import { confirmCauses } from "./finding/confirm.ts";
import { groupByCause } from "./finding/group.ts";
import { refOf, operationChanges } from "./finding/operation-change.ts";
import { SEVERITIES, type Severity } from "./finding/rule.ts";
import type { Finding, OperationRef } from "./finding/types.ts";
import { readOutlines } from "./operation/list.ts";
import { matchOperations, type Matching } from "./operation/match.ts";
import { createLanguages } from "./regex/index.ts";
import { createSolver } from "./schema/index.ts";
import { withinScope, type Scope } from "./scope.ts";
import { createVerifier } from "./verify/index.ts";

export type * from "./finding/types.ts";
export type { Severity } from "./finding/rule.ts";
export type { Scope } from "./scope.ts";
export type { Witness } from "./witness/types.ts";

export interface DiffInput {
  /** Parsed OpenAPI documents, 3.0 to 3.2. */
  readonly base: unknown;
  readonly revised: unknown;
  readonly scope: Scope;
}

/** What became of one operation in scope: the worst of its findings. */
export interface ComparedOperation extends OperationRef {
  readonly verdict: Severity | "unchanged";
}

export interface Diff {
  readonly operations: readonly ComparedOperation[];
  /** Worst first, then in the order of the operations. */
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** Compares what two documents promise, operation by operation. Pure, and never throws on a malformed document. */
export function diffDocuments({ base, revised, scope }: DiffInput): Diff {
  const matching = withinScope(
    matchOperations(readOutlines(base), readOutlines(revised)),
    scope,
  );
  const languages = createLanguages();
  const solver = createSolver({ languages });
  const causes = groupByCause(operationChanges(matching, solver));
  const verify = createVerifier({ languages });
  const findings = confirmCauses(causes, solver, verify).toSorted(
    (a, b) => rank(a.severity) - rank(b.severity),
  );
  return {
    operations: comparedOperations(matching, findings),
    findings,
    summary: {
      breaking: count(findings, "breaking"),
      undecided: count(findings, "undecided"),
      compatible: count(findings, "compatible"),
    },
  };
}

function comparedOperations(
  { pairs, removed, added }: Matching,
  findings: readonly Finding[],
): readonly ComparedOperation[] {
  const verdicts = new Map<string, Severity>();
  for (const { severity, places } of findings) {
    for (const { operation } of places) {
      const key = keyOf(operation);
      if (!verdicts.has(key)) verdicts.set(key, severity);
    }
  }
  return [...pairs.map((pair) => pair.base), ...removed, ...added].map(
    (operation) => {
      const ref = refOf(operation);
      return { ...ref, verdict: verdicts.get(keyOf(ref)) ?? "unchanged" };
    },
  );
}

function keyOf({ method, path }: OperationRef): string {
  return `${method} ${path}`;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
