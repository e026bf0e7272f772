import { describeFinding } from "../finding/messages.ts";
import { printable } from "../../openapi/printable.ts";
import { SEVERITIES } from "../finding/rule.ts";
import type {
  Finding,
  Location,
  Occurrence,
  OperationRef,
} from "../finding/types.ts";
import type { Witness } from "../witness/types.ts";
import type { Report } from "./report.ts";

const MAX_PLACES = 5;

/** For a terminal: worst first, one paragraph a cause. */
export function formatText(report: Report): string {
  const { base, revised, operations, findings, summary } = report;
  const counts = SEVERITIES.map(
    (severity) => `${summary[severity]} ${severity}`,
  );
  return [
    printable(
      `${base} → ${revised}: ${plural(operations.length, "operation")} compared, ${counts.join(", ")}`,
    ),
    ...findings.map((finding) => paragraph(finding, report)),
    "",
  ].join("\n");
}

function paragraph(finding: Finding, { base, revised }: Report): string {
  const { severity, id, places, location, witness } = finding;
  const lines = [
    `${severity} ${id}`,
    `  ${describeFinding(finding)}`,
    ...placeLines(places),
    ...(location.base ? [`  base ${at(base, location.base)}`] : []),
    ...(location.revised ? [`  revised ${at(revised, location.revised)}`] : []),
    ...(witness ? witnessLines(witness) : []),
  ];
  return `\n${lines.map(printable).join("\n")}`;
}

function placeLines(places: readonly Occurrence[]): readonly string[] {
  const names = [...new Set(places.map(({ operation }) => nameOf(operation)))];
  const shown = names.slice(0, MAX_PLACES).map((name) => `  in ${name}`);
  const more = names.length - shown.length;
  return more > 0
    ? [...shown, `  and ${plural(more, "other operation")}`]
    : shown;
}

function witnessLines(witness: Witness): readonly string[] {
  if ("request" in witness) {
    const { method, url, headers, body } = witness.request;
    return [`  for example ${method} ${url}`, ...payload(headers, body)];
  }
  const { status, headers, body } = witness.response;
  return [`  for example the answer ${status}`, ...payload(headers, body)];
}

function payload(
  headers: Readonly<Record<string, string>>,
  body: unknown,
): readonly string[] {
  return [
    ...Object.entries(headers).map(([name, value]) => `    ${name}: ${value}`),
    ...(body === undefined ? [] : [`    ${JSON.stringify(body)}`]),
  ];
}

function nameOf({ method, path, operationId }: OperationRef): string {
  return `${method} ${path}${operationId === undefined ? "" : ` (${operationId})`}`;
}

function at(
  source: string,
  { file = source, pointer, line, column }: Location,
): string {
  const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
  return `${file}${place} ${pointer || "/"}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
