import { expect, it } from "vitest";
import { FORMATS } from "../../../scripts/contract/command/outputs.ts";
import { caseOf, renderAll } from "./render.ts";

// `npx vitest run test/contract/report/golden.test.ts -u` writes the golden files anew.

const mixed = renderAll(caseOf("mixed"));

const CASES = {
  mixed,
  // Of its findings, one is accepted and of one the day is past; a third entry nothing answers to.
  accepted: mixed.then(({ json = "" }) =>
    renderAll(caseOf("mixed"), acceptFile(json)),
  ),
  unchanged: renderAll(caseOf("unchanged")),
};

it.each(
  Object.entries(CASES).flatMap(([name, rendered]) =>
    FORMATS.map((format) => [name, format, rendered] as const),
  ),
)("%s as %s is the golden file", async (name, format, rendered) => {
  const text = (await rendered)[format] ?? "";
  await expect(withoutAssets(text)).toMatchFileSnapshot(
    `golden/${name}.${format}`,
  );
});

/** The page's style and script are read in their own files. */
function withoutAssets(text: string): string {
  return text.replace(/<(style|script)>[^]*?<\/\1>/g, "<$1>…</$1>");
}

function acceptFile(report: string): string {
  const { findings } = JSON.parse(report) as {
    findings: { id: string; fingerprint: string }[];
  };
  const entry = (id: string, more: object) => {
    const found = findings.find((finding) => finding.id === id);
    return {
      fingerprint: found?.fingerprint ?? "0000000000000000",
      id,
      ...more,
    };
  };
  return JSON.stringify([
    entry("operation-removed", {
      reason: "nobody deletes pets",
      author: "ada",
      expires: "2026-11-28",
    }),
    entry("request-range-narrowed", {
      reason: "until the next release",
      expires: "2026-11-27",
    }),
    entry("request-type-narrowed", { reason: "gone by now" }),
  ]);
}
