import { readFileSync } from "node:fs";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { FORMATS } from "../../../scripts/contract/command/outputs.ts";
import { memoryIo } from "../memory-io.ts";

export interface Pair {
  readonly base: string;
  readonly revised: string;
}

const rendered = new Map<string, Promise<Record<string, string>>>();

/** What the command writes for two documents, by format, from one run for all who ask. */
export function renderAll(
  pair: Pair,
  accept?: string,
): Promise<Record<string, string>> {
  const key = JSON.stringify([pair.base, pair.revised, accept]);
  const known = rendered.get(key) ?? render(pair, accept);
  rendered.set(key, known);
  return known;
}

async function render(
  { base, revised }: Pair,
  accept: string | undefined,
): Promise<Record<string, string>> {
  const { io, written } = memoryIo({
    "base.yaml": base,
    "revised.yaml": revised,
    ...(accept !== undefined && { "openapi/accepted-breaks.json": accept }),
  });
  const outputs = FORMATS.flatMap((format) => [
    `--format=${format}`,
    `--output=${format}`,
  ]);
  await runCommand(["base.yaml", "revised.yaml", "--all", ...outputs], io);
  return written.files;
}

/** One of the pairs in `cases/`. */
export function caseOf(name: string): Pair {
  const read = (file: string): string =>
    readFileSync(
      new URL(`cases/${name}/${file}.yaml`, import.meta.url),
      "utf8",
    );
  return { base: read("base"), revised: read("revised") };
}
