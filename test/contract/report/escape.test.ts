import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../scripts/contract/report/escape/html.ts";
import {
  cell,
  code,
  fenced,
} from "../../../scripts/contract/report/escape/markdown.ts";
import {
  sarifText,
  sarifUri,
} from "../../../scripts/contract/report/escape/sarif.ts";
import { terminalText } from "../../../scripts/contract/report/escape/terminal.ts";
import {
  commandData,
  commandProperty,
} from "../../../scripts/contract/report/escape/workflow-command.ts";

/** Texts made of what means something to one format or another. */
const HOSTILE = fc
  .array(
    fc.constantFrom(
      ..."<>&\"'`|\\[]()%:,\r\n\t\u001b\u0007\u202e\u2066#*_~@a1 /".split(""),
      "``",
      "\n```\n",
      "&lt;",
      "::error::",
      "##[error]",
      "</pre>",
      "%0A",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

function always(holds: (text: string) => void): void {
  fc.assert(fc.property(HOSTILE, holds), { numRuns: 300 });
}

describe("no text gets out of where it is put", () => {
  it("HTML: no tag, no quote, no entity but those of the escape", () => {
    always((text) => {
      const rest = escapeHtml(text).replace(/&(amp|lt|gt|quot|#\d+);/g, " ");
      expect(rest).not.toMatch(/[<>"'&\n\u001b\u0007\u202e\u2066]|##\[/);
    });
  });

  it("Markdown: a code span ends where it is to end", () => {
    always((text) => {
      const [whole, fence = "", inner = ""] =
        /^(`+)([^]*?)(?<!`)\1$/.exec(code(`x${text}x`)) ?? [];
      expect(whole).toBeDefined();
      expect(inner.match(/`+/g) ?? []).not.toContain(fence);
      expect(inner).not.toMatch(/[\r\n]/);
    });
  });

  it("Markdown: a cell has no bar of its own", () => {
    always((text) => {
      expect(cell(text)).not.toMatch(/(?<!\\)\|/);
    });
  });

  it("Markdown: a block ends at its last line", () => {
    always((text) => {
      const [fence = "", ...lines] = fenced(text.split("\n")).split("\n");
      const ends = lines.filter((line) => line.trim() === fence);
      expect(ends).toEqual([fence]);
      expect(lines.at(-1)).toBe(fence);
    });
  });

  it("GitHub: a command is one line, and its properties end where they are to end", () => {
    always((text) => {
      expect(commandData(text)).not.toMatch(/[\r\n]|%(?!25|0D|0A)/);
      expect(commandProperty(text)).not.toMatch(/[\r\n:,]|%(?!25|0D|0A|3A|2C)/);
      const decoded = decodeURIComponent(commandProperty(text));
      expect(decoded).toBe(text);
    });
  });

  it("SARIF: a message has no link, and says what it said", () => {
    always((text) => {
      const escaped = sarifText(text);
      expect(escaped.replace(/\\[[\]\\]/g, "")).not.toMatch(/[[\]\\]/);
      expect(escaped.replace(/\\([[\]\\])/g, "$1")).toBe(terminalText(text));
    });
  });

  it("SARIF: a path is one relative reference", () => {
    always((text) => {
      const uri = sarifUri(`x${text}`);
      expect(uri).toMatch(/^[\w\-.!~*'()%/]*$/);
    });
  });

  it("terminal: one line that steers nothing", () => {
    always((text) => {
      expect(terminalText(text)).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
      expect(terminalText(text)).not.toMatch(/^\s*::|##\[/);
    });
  });
});
