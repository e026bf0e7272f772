import { nameOf, OURS } from "./contenders.ts";
import { EMPTY } from "./imports.ts";
import type { Column, Measure } from "./measure.ts";
import { betterThan, cellOf, type Result } from "./result.ts";
import type { Spread } from "./statistics.ts";

/** Where it was measured: nothing that names a machine. */
export interface Setting {
  readonly node: string;
  readonly cores: number;
  readonly date: string;
  readonly quick: boolean;
  /** Packages and their versions. */
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** Beside the report, where there is one. */
  readonly chart?: string;
}

/** The results as Markdown: one table that sums up, then a table a measure. */
export function report(results: readonly Result[], setting: Setting): string {
  return [
    "# What one create costs",
    `Written by \`npm run bench\`: every client makes the same call in the same run, in turns. Node ${setting.node}, ${setting.cores} cores, ${setting.date}${setting.quick ? ", **quick: too few calls to rely on**" : ""}.`,
    ...(setting.chart
      ? [`![Medians of what is measured](${setting.chart})`]
      : []),
    "A number with × is a ratio to raw fetch (an import: to a process that imports nothing), taken within each round: the median, and the quartiles in brackets. `fetch-checked` is raw fetch doing the work of ours: a time-out, a bounded body, both checks against the spec.",
    "## Summary",
    summary(results),
    ...results.flatMap(section),
    "## Versions",
    setting.versions.map(([name, version]) => `${name} ${version}`).join(" · "),
    "",
  ].join("\n\n");
}

function summary(results: readonly Result[]): string {
  const columns = results.flatMap((result) =>
    headlines(result).map((column) => ({ result, column })),
  );
  const names = new Set(
    results.flatMap(({ rows }) => rows.map(({ name }) => name)),
  );
  names.delete(EMPTY);
  return table(
    [
      "client",
      ...columns.map(
        ({ result: { measure }, column }) =>
          `${measure.title}: ${headOf(column, measure)}`,
      ),
    ],
    [...names].map((name) => [
      label(name),
      ...columns.map(({ result, column }) => {
        const cell = cellOf(result, name, column.key);
        return cell ? amount(cell.shown.median, result) : "–";
      }),
    ]),
  );
}

/** What the summary and the chart take of a measure. */
export function headlines({ measure }: Result): readonly Column[] {
  const keys = ["throughput", "peak"];
  const chosen = measure.columns.filter(({ key }) => keys.includes(key));
  return chosen.length > 0 ? chosen : measure.columns.slice(0, 1);
}

function section(result: Result): string[] {
  const { measure, rounds, rows } = result;
  return [
    `## ${measure.title}`,
    `${measure.about}${measure.base === undefined ? "" : rounds > 1 ? ` ${rounds} rounds.` : " One round: no spread is known."}`,
    table(
      ["client", ...measure.columns.map((column) => headOf(column, measure))],
      rows.map(({ name, cells }) => [
        label(name),
        ...cells.map(({ column, value, shown }) =>
          name === measure.base
            ? `${digits(value.median)} ${column.unit}`
            : spread(shown, result),
        ),
      ]),
    ),
    ...lost(result),
  ];
}

/** Says where ours is behind, and whom. */
function lost(result: Result): string[] {
  const sentences = result.measure.columns.flatMap((column) => {
    const ahead = betterThan(result, OURS, column);
    const own = cellOf(result, OURS, column.key);
    if (ahead.length === 0 || own === undefined) return [];
    const names = ahead.map(
      ([name, { median }]) => `${nameOf(name)} (${amount(median, result)})`,
    );
    return `- ${column.title}, ${amount(own.shown.median, result)}: behind ${names.join(", ")}`;
  });
  return sentences.length > 0
    ? [
        `Where ${OURS} loses${result.rounds > 1 ? " (the quartiles don't overlap)" : ""}:`,
        sentences.join("\n"),
      ]
    : [];
}

/** A ratio has no unit. */
function headOf({ title, unit }: Column, { base }: Measure): string {
  return base === undefined && unit !== "" ? `${title}, ${unit}` : title;
}

function spread(shown: Spread, result: Result): string {
  const { median, low, high } = shown;
  if (low === high) return amount(median, result);
  return `${amount(median, result)} (${digits(low)}–${digits(high)})`;
}

function amount(value: number, { measure }: Result): string {
  return measure.base === undefined ? digits(value) : `${digits(value)} ×`;
}

/** Three digits that count, no more. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en");
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 10 ? 1 : 2);
}

function label(name: string): string {
  return name === OURS ? `**${name}**` : nameOf(name);
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}
