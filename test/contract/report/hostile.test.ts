import { beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_TEXTS, hostileDocuments } from "./hostile.ts";
import { renderAll } from "./render.ts";

let reports: Record<string, string>;
beforeAll(async () => {
  const { json = "" } = await renderAll(hostileDocuments());
  reports = await renderAll(hostileDocuments(), hostileAcceptFile(json));
});

/** Entries that are accepted, expired and unmatched, in hostile words. */
function hostileAcceptFile(report: string): string {
  const { findings } = JSON.parse(report) as {
    findings: { fingerprint: string }[];
  };
  const words = HOSTILE_TEXTS.join(" ");
  const [first, second] = findings.map(({ fingerprint }) => fingerprint);
  const entry = { id: words, reason: words, author: words };
  return JSON.stringify([
    { ...entry, fingerprint: first },
    { ...entry, fingerprint: second, expires: "2020-01-01" },
    { ...entry, fingerprint: words },
  ]);
}

describe("names, values and paths of a hostile document, and words of a hostile accept file, stay text", () => {
  it.each(["text", "markdown", "github", "sarif", "html", "json"])(
    "%s: nothing steers a terminal, a log or the order of reading",
    (format) => {
      const report = reports[format] ?? "";
      expect(report).toContain("owned");
      expect(report).not.toMatch(
        /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
      );
      expect(report).not.toContain("##[");
      if (format !== "github") expect(report).not.toMatch(/^\s*::/m);
    },
  );

  it("text: no line is endless, and none begins with something else", () => {
    const { text = "" } = reports;
    const lengths = text.split("\n").map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThan(1_000);
    expect(text).not.toMatch(/^# owned/m);
  });

  it("markdown: nothing stands outside of code but our own words", () => {
    const { markdown = "" } = reports;
    expect(markdown.length).toBeLessThan(60_000);
    expect(markdown).toContain("owned");
    const words = withoutCode(markdown);
    expect(words).not.toMatch(/owned|script|onmouseover|@|\]\(/);
    const tags = words.match(/<[^>]*>/g) ?? [];
    expect(new Set(tags)).toEqual(
      new Set(["<details>", "</details>", "<summary>", "</summary>"]),
    );
  });

  it("markdown: a row of the table has as many cells as its head", () => {
    const rows = (reports["markdown"] ?? "")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });

  it("github: every line is a command of ours", () => {
    const { github = "" } = reports;
    const lines = github.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning|notice) (file=revised\.yaml,(line=\d+,)?)?title=[^:,]*::/,
      );
    }
  });

  it("html: no element and no attribute but ours", () => {
    const { html = "" } = reports;
    const body = html.replace(/<(style|script)>[^]*?<\/\1>/g, "");
    const tag =
      /<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
    expect(body.replace(tag, "")).not.toMatch(/[<>]/);
    const tags = body.match(tag) ?? [];
    expect(tags.filter((each) => /<(img|script)| on/.test(each))).toEqual([]);
  });

  it("sarif: a message has no link", () => {
    const log = JSON.parse(reports["sarif"] ?? "") as {
      runs: { results: { message: { text: string } }[] }[];
    };
    const messages = log.runs[0]?.results.map(({ message }) => message.text);
    expect(messages?.join()).toContain("alert");
    expect(messages?.join()).not.toMatch(/(?<!\\)[[\]]/);
  });

  it("json: says everything, to the letter", () => {
    const report = JSON.stringify(JSON.parse(reports["json"] ?? ""));
    for (const text of HOSTILE_TEXTS) {
      expect(report).toContain(JSON.stringify(text).slice(1, -1));
    }
  });
});

/** What CommonMark leaves outside of fenced blocks and code spans. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})\n[^]*?\n\1$/gm, "")
    .replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "")
    .replace(/<\/?code>/g, "");
}
