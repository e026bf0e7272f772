import { meaningOf } from "../codegen/meaning.ts";
import type { Severity } from "../contract/index.ts";
import type { Report } from "../contract/report/report.ts";
import { changedPointers } from "./slicing/changed.ts";
import { SLICE } from "../openapi/vendored.ts";
import type { UnknownObject } from "../openapi/json.ts";

export interface ContractComparison {
  readonly verdict: Severity | "unchanged";
  /** Absent when what the slices mean is the same to the letter. */
  readonly report?: Report;
}

/** A slice, parsed and as it is written. */
interface ComparedSlice {
  readonly slice: UnknownObject;
  readonly text: string;
}

/** What became of the contract of some operations. */
export async function compareContracts(
  former: ComparedSlice,
  revised: ComparedSlice,
  operations: readonly string[],
): Promise<ContractComparison> {
  if (operations.length === 0 || isSameMeaning(former.slice, revised.slice)) {
    return { verdict: "unchanged" };
  }
  // Most updates change no meaning, and need not load the engine.
  const { diffDocuments } = await import("../contract/index.ts");
  const { locatableAlone, locateFindings } =
    await import("../contract/command/locate.ts");
  const diff = diffDocuments({
    base: former.slice,
    revised: revised.slice,
    scope: operations,
  });
  return {
    verdict: diff.findings[0]?.severity ?? "unchanged",
    report: {
      ...diff,
      findings: locateFindings(
        diff.findings,
        locatableAlone(former.text),
        locatableAlone(revised.text),
      ),
      base: SLICE,
      revised: `${SLICE} as it will be`,
    },
  };
}

/** The places that differ without changing what the slices mean. */
export function changedProse(
  former: UnknownObject,
  revised: UnknownObject,
): string[] {
  const meaning = changedPointers(meaningOf(former), meaningOf(revised));
  return changedPointers(former, revised).filter(
    (pointer) =>
      !meaning.some(
        (other) =>
          other === pointer ||
          other.startsWith(`${pointer}/`) ||
          pointer.startsWith(`${other}/`),
      ),
  );
}

// The generator's view of meaning is that of OpenAPI 3.1, which knows no `nullable`.
function isSameMeaning(former: UnknownObject, revised: UnknownObject): boolean {
  return (
    !String(former["openapi"]).startsWith("3.0.") &&
    changedPointers(meaningOf(former), meaningOf(revised)).length === 0
  );
}
