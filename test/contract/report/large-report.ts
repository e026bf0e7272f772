import { parse } from "yaml";
import {
  locatableAlone,
  locateFindings,
} from "../../../scripts/contract/command/locate.ts";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import type { Report } from "../../../scripts/contract/report/report.ts";
import { caseOf } from "./render.ts";

/** A break of so many properties, each of a component of its own. */
export function largeReport(count: number): Report {
  const texts = caseOf("mixed");
  const diff = diffDocuments({
    base: parse(texts.base),
    revised: parse(texts.revised),
    scope: "all",
  });
  const [first] = locateFindings(
    diff.findings,
    locatableAlone(texts.base),
    locatableAlone(texts.revised),
  );
  if (!first) throw new Error("the case has lost its break");
  const findings = Array.from({ length: count }, (_, index) => ({
    ...first,
    args: { ...first.args, property: `property_${index}` },
    location: {
      ...first.location,
      base: { pointer: `/components/schemas/S${index}`, line: 1 },
    },
  }));
  const summary = { breaking: count, undecided: 0, compatible: 0 };
  return {
    ...diff,
    findings,
    summary,
    texts: {
      base: new Map([[undefined, texts.base]]),
      revised: new Map([[undefined, texts.revised]]),
    },
    base: "a.yaml",
    revised: "b.yaml",
  };
}
