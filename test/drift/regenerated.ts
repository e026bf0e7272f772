import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import type { Files } from "../codegen/type-check.ts";

/** `src/`, whose generated folder the drift tests replace. */
export const SRC: string = fileURLToPath(
  new URL("../../src/", import.meta.url),
);

/** The client's; the sandbox plays the spec that it was written for. */
const WRITTEN: Files = new Map(
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?!generated\b|sandbox\b).*\.ts$/.test(file))
    .map((file) => [
      file.replaceAll("\\", "/"),
      readFileSync(join(SRC, file), "utf8"),
    ]),
);

const AFFECTED: ReadonlySet<string> = affectedFiles();

/** The sources that import nothing generated, not by way of others either: always the same. */
export const UNAFFECTED: Files = new Map(
  [...WRITTEN].filter(([file]) => !AFFECTED.has(file)),
);

function affectedFiles(): Set<string> {
  const found = new Set<string>();
  const leads = (file: string, text: string): boolean =>
    [...text.matchAll(/ from "(\.[^"]+)"/g)].some(([, specifier = ""]) => {
      const target = posix.join(posix.dirname(file), specifier);
      return target.startsWith("generated/") || found.has(target);
    });
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [file, text] of WRITTEN) if (leads(file, text)) found.add(file);
  }
  return found;
}

/** The other sources, as they would be after regenerating. */
export function regenerated(generated: Files): Map<string, string> {
  return new Map([
    ...[...WRITTEN].filter(([file]) => AFFECTED.has(file)),
    ...[...generated].map(
      ([file, text]) => [`generated/${file}`, text] as const,
    ),
  ]);
}
