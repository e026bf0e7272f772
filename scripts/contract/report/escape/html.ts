const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A page may be printed into a log, where a line may be a command, and `##[` anywhere.
  "\n": "&#10;",
  "##[": "&#35;#[",
};

/**
 * Text out of a document, for HTML, in an element or in a quoted attribute: no character of it begins a
 * tag, ends a value or starts an entity. Control characters that HTML forbids and bidirectional
 * controls, which could show one text and copy another, are shown as their number.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"'\n]|##\[/g, (found) => ENTITIES[found] ?? "")
    .replace(
      /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}
