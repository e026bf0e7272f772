import { printable as shown } from "../../../openapi/printable.ts";
import { terminalText } from "./terminal.ts";

const LONGEST = 1_000;

/**
 * Text out of a document, for Markdown: only a code span keeps it from being a
 * mention, a link, HTML, or the start of something else. A report may be printed into a log too, so that
 * it is shown as there.
 */
export function code(text: string): string {
  const line = shown(cut(text.replaceAll(/[\s\p{Cc}]+/gu, " "), LONGEST));
  const run = longestRun(line);
  const fence = "`".repeat(run + 1);
  return run === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** The same in a cell of a table. */
export function cell(text: string): string {
  return code(text).replaceAll("|", "\\|");
}

/** Lines, for Markdown: a fenced block ends only at a fence as long as its own. */
export function fenced(lines: readonly string[]): string {
  const text = lines.map((line) => terminalText(line)).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length);
  return Math.max(0, ...runs);
}

/** The beginning of a line. */
export function cut(line: string, longest: number): string {
  if (line.length <= longest) return line;
  // Not within a surrogate pair.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
