import type { SpecError } from "../../openapi/spec-error.ts";
import type { Outcome } from "../outcome.ts";

/** The report for programs: the outcome as it is. */
export function jsonReport(outcome: Outcome): string {
  return print(outcome);
}

/** The report of an input that can't be used. */
export function jsonRefusal({ input, faults }: SpecError): string {
  return print({ refused: { input, faults } });
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
