const LONGEST = 1_000;

/**
 * Text out of a document, for Markdown: only a code span keeps it from being a
 * mention, a link, HTML, or the start of something else.
 */
export function code(text: string): string {
  const line = cut(text.replaceAll(/[\s\p{Cc}]+/gu, " "));
  const longest = Math.max(
    0,
    ...Array.from(line.matchAll(/`+/g), ([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** The same in a cell of a table. */
export function cell(text: string): string {
  return code(text).replaceAll("|", "\\|");
}

function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  // Not within a surrogate pair.
  return `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
