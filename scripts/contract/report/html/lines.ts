import { clip } from "../escape/terminal.ts";
import { escapeHtml } from "../escape/html.ts";

const LONGEST = 400;

/** Text out of a document, as far as anybody reads it. */
export function pageText(text: string): string {
  return escapeHtml(clip(text, LONGEST));
}

interface PageLine {
  readonly text: string;
  readonly isMarked: boolean;
  readonly number?: number;
}

const WIDTH = 160;
/** What a phone shows of a line; a longer one has to be scrolled to be read. */
const NARROW = 32;

/** Lines of a document or a message, those at stake marked, for eyes and ears. */
export function codeBlock(label: string, lines: readonly PageLine[]): string {
  const rows = lines.map(({ text, isMarked, number }) => {
    const element = isMarked ? "mark" : "span";
    const line = number === undefined ? "" : ` data-line="${number}"`;
    const content = escapeHtml(clip(text, WIDTH)) || " ";
    return `<${element}${line}>${content}</${element}>`;
  });
  // What scrolls sideways has to be reached by keyboard too. No landmark: there are hundreds.
  const isWide = lines.some(({ text }) => text.length > NARROW);
  return `<pre${isWide ? ' tabindex="0"' : ""} role="group" aria-label="${escapeHtml(label)}">${rows.join("")}</pre>`;
}
