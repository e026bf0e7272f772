import { terminalText } from "./terminal.ts";

const LONGEST = 1_000;

/** Text out of a document, for a SARIF message: `[…](…)` would be a link there, and a backslash takes that away. */
export function sarifText(text: string): string {
  return terminalText(text, LONGEST).replace(/[[\]\\]/g, "\\$&");
}

/** A path or an address as a URI reference: what a URI can't hold is percent-encoded, and no first segment passes for a scheme. */
export function sarifUri(source: string): string {
  if (source.startsWith("https://")) return new URL(source).href;
  return source
    .replaceAll("\\", "/")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
}
