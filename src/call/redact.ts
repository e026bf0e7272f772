/** A shorter run than this is shared by chance. */
const TELLING = 8;

/** Takes out of a text what it shares with any of the hidden ones: servers quote API keys, in whole or in part. */
export function redact(text: string, hidden: readonly string[]): string {
  return hidden.reduce(without, text);
}

function without(text: string, hidden: string): string {
  let shown = "";
  for (let at = 0; at < text.length;) {
    const length = sharedLength(text, at, hidden);
    shown += length === 0 ? text.charAt(at) : "[redacted]";
    at += length || 1;
  }
  return shown;
}

/** How many characters from `at` stand in `hidden` too, where they tell something of it. */
function sharedLength(text: string, at: number, hidden: string): number {
  let length = Math.min(TELLING, hidden.length);
  if (length === 0 || at + length > text.length) return 0;
  if (!hidden.includes(text.slice(at, at + length))) return 0;
  while (
    at + length < text.length &&
    hidden.includes(text.slice(at, at + length + 1))
  )
    length++;
  return length;
}
