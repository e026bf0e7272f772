import type { Change } from "./changes.ts";
import { MARKS, type Mark } from "./verdict.ts";

/** What one tool says of all changes. */
export interface Column {
  readonly name: string;
  readonly version?: string;
  readonly marks: readonly Mark[];
}

/** A row a change, a column a tool, and the sums below; Markdown. */
export function tableOf(
  changes: readonly Change[],
  columns: readonly Column[],
): string {
  const heads = columns.map(({ name, version }) =>
    version === undefined ? name : `${name} ${version}`,
  );
  const sums = MARKS.map((mark) => [
    `**${mark}**`,
    "",
    ...columns.map(({ marks }) =>
      String(marks.filter((each) => each === mark).length),
    ),
  ]);
  const rows = changes.map(({ name, truth }, index) => [
    name,
    truth,
    ...columns.map(({ marks }) => marks[index] ?? ""),
  ]);
  const lines = [
    ["change", "is", ...heads],
    ["change", "is", ...heads].map(() => "---"),
    ...rows,
    ...sums,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
