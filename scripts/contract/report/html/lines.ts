import { clip } from "../escape/terminal.ts";
import { escapeHtml } from "../escape/html.ts";

export interface PageLine {
  readonly text: string;
  readonly isMarked: boolean;
  readonly number?: number;
}

const WIDTH = 160;

/** Lines of a document or a message, those at stake marked, for eyes and ears. */
export function codeBlock(label: string, lines: readonly PageLine[]): string {
  const rows = lines.map(({ text, isMarked, number }) => {
    const element = isMarked ? "mark" : "span";
    const line = number === undefined ? "" : ` data-line="${number}"`;
    const content = escapeHtml(clip(text, WIDTH)) || " ";
    return `<${element}${line}>${content}</${element}>`;
  });
  // A region that scrolls sideways has to be reached by keyboard too.
  return `<pre tabindex="0" role="region" aria-label="${escapeHtml(label)}">${rows.join("")}</pre>`;
}
