import { printableLines } from "../../openapi/printable.ts";
import type { Report } from "./report.ts";

/** The format that `report.schema.json` describes. */
export function formatJson(report: Report): string {
  const { base, revised, operations, findings, summary } = report;
  const output = { version: 1, base, revised, operations, findings, summary };
  return printableLines(`${JSON.stringify(output, null, 2)}\n`);
}
