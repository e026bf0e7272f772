import { printable as shown } from "../../../openapi/printable.ts";

/**
 * Text out of a document, for a terminal: nothing steers it, ends a line or passes for a command. A long
 * text is cut, since nobody reads a line of 10,000 characters.
 */
export function terminalText(text: string, longest = 400): string {
  return shown(clip(text, longest));
}

/** The beginning of a text, and how much was left out. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Not within a surrogate pair.
  const start = text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return `${start}… (${text.length - start.length} more characters)`;
}
