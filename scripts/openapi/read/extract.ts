import type { TextPosition } from "../fault.ts";
import { DocumentError } from "../spec-error.ts";

const OPENS = /^( {0,3})(`{3,}|~{3,})([^\r\n]*)\r?$/;
const DOCUMENT = /^(?:openapi|"openapi"|'openapi')\s*:|^\{\s*"openapi"\s*:/m;

interface Fence {
  readonly at: TextPosition;
  readonly body: string;
}

/**
 * The OpenAPI document in a Markdown page's fence (CommonMark §4.5), or the
 * text itself when it isn't such a page. Lines keep their numbers.
 */
export function extractDocument(name: string, text: string): string {
  const [fence, ...others] = [...fences(name, text)].filter(({ body }) =>
    DOCUMENT.test(body.trimStart()),
  );
  if (fence === undefined) return text;
  if (others.length > 0) {
    const lines = [fence, ...others].map(({ at }) => at.line);
    throw new DocumentError(name, { kind: "several-fences", lines });
  }
  return "\n".repeat(fence.at.line) + fence.body;
}

function* fences(name: string, text: string): Iterable<Fence> {
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const [, indent = "", marks = "", info = ""] =
      OPENS.exec(lines[index] ?? "") ?? [];
    if (marks === "" || (marks.startsWith("`") && info.includes("`"))) continue;

    const closes = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}\\s*$`);
    let end = index + 1;
    while (end < lines.length && !closes.test(lines[end] ?? "")) end++;
    const at = { line: index + 1, column: indent.length + 1 };
    const inner = lines
      .slice(index + 1, end)
      .map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), ""));
    const body = `${inner.join("\n")}\n`;
    if (end === lines.length) {
      // A page that was cut off would else pass for a smaller document.
      if (!DOCUMENT.test(body.trimStart())) return;
      throw new DocumentError(name, { kind: "cut-off-fence", at });
    }
    yield { at, body };
    index = end;
  }
}
