// What steers a terminal, ends a line, or makes it read in another order than it is written.
const UNPRINTABLE =
  /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

// What GitHub's runner takes for a command: two colons that begin a line, or `##[` anywhere.
const COMMAND = /(?<=^\s*):(?=:)|#(?=#\[)/g;

/**
 * One line for a terminal or a CI log, with text out of documents in it: whatever isn't a character
 * to be read, or would be obeyed, is shown by its number, as JSON writes it.
 */
export function printable(line: string): string {
  return line.replace(UNPRINTABLE, escape).replace(COMMAND, escape);
}

/** The same for text whose line breaks are its own. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

function escape(character: string): string {
  const number = character.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\u${number}`;
}
