import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    .map((file) => [file, readFileSync(join(SRC, file), "utf8")]),
);

/** The sources of the client as they would be after regenerating. */
export function regenerated(generated: Files): Map<string, string> {
  return new Map([
    ...WRITTEN,
    ...[...generated].map(
      ([file, text]) => [`generated/${file}`, text] as const,
    ),
  ]);
}
