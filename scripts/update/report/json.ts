import { jsonText } from "../../openapi/json.ts";
import { printableLines } from "../../openapi/printable.ts";
import { SpecError } from "../../openapi/spec-error.ts";
import type { UpdateOutcome, UpdateRefusal } from "../outcome.ts";
import { refusalReason } from "./words.ts";

/** The report for programs: the outcome as it is. */
export function jsonReport(outcome: UpdateOutcome): string {
  return print(outcome);
}

/** The report of an input that can't be used. */
export function jsonRefusal(refusal: UpdateRefusal): string {
  const { error } = refusal;
  if (!(error instanceof SpecError))
    return print({ failed: refusalReason(refusal) });
  const { input, faults } = error;
  return print({ refused: { input, faults } });
}

function print(value: unknown): string {
  return printableLines(`${jsonText(value, "  ")}\n`);
}
