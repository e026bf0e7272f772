import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLIENTS } from "./contenders.ts";
import type { Run, Samples } from "./measure.ts";
import { inRounds } from "./rounds.ts";

const TSC = fileURLToPath(
  new URL("../../node_modules/typescript/bin/tsc", import.meta.url),
);
const OPTIONS = [
  ["--strict"],
  ["--exactOptionalPropertyTypes"],
  ["--skipLibCheck"],
  ["--noEmit"],
  ["--allowImportingTsExtensions"],
  ["--module", "nodenext"],
  ["--target", "es2023"],
  ["--lib", "es2023,dom,dom.iterable,dom.asynciterable"],
  ["--typeRoots", "none"],
  ["--extendedDiagnostics"],
].flat();

/** What the compiler does for a consumer that makes one create call. */
export async function types(run: Run): Promise<Samples> {
  return inRounds(run.contenders, 1, run, ({ name }) => {
    const file = join(CLIENTS, `${name}.ts`);
    const { status, stdout } = spawnSync(
      process.execPath,
      [TSC, ...OPTIONS, file],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`${name} has type errors:\n${stdout}`);
    const count = (what: string): number =>
      Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(stdout)?.[1]);
    return Promise.resolve({
      instantiations: count("Instantiations"),
      types: count("Types"),
    });
  });
}
