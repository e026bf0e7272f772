import { structuredPatch } from "diff";
import { readdirSync, readFileSync } from "node:fs";

interface CaseFinding {
  readonly id: string;
  readonly location: {
    readonly base?: { readonly pointer: string };
    readonly revised?: { readonly pointer: string };
  };
}

const FOLDER = new URL("../cases/", import.meta.url);
const NAMES = readdirSync(FOLDER).sort();

/** What changes in the first case that has this one finding and no other; `cases.test.ts` compares its documents. */
export function exampleOf(id: string): string | undefined {
  for (const name of NAMES) {
    if (!name.startsWith(`${id}--`)) continue;
    const findings = JSON.parse(read(name, "findings.json")) as CaseFinding[];
    const [finding] = findings;
    if (finding?.id !== id || findings.length > 1) continue;
    const { base, revised } = finding.location;
    const lines = changed(name, revised?.pointer ?? base?.pointer ?? "");
    if (lines !== "") return lines;
  }
  return undefined;
}

function changed(name: string, pointer: string): string {
  const { hunks } = structuredPatch(
    "",
    "",
    read(name, "base.yaml"),
    read(name, "revised.yaml"),
    "",
    "",
    { context: 2 },
  );
  return hunks
    .map(({ lines }) =>
      [`@@ ${pointer || "/"} @@`, ...dedent(lines)].join("\n"),
    )
    .join("\n");
}

/** Lines with the mark of a diff before each, as far left as they go. */
function dedent(lines: readonly string[]): readonly string[] {
  const depths = lines
    .map((line) => line.slice(1).search(/\S/))
    .filter((depth) => depth >= 0);
  const least = Math.min(...depths);
  return lines.map((line) => line.slice(0, 1) + line.slice(1 + least));
}

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), "utf8");
}
