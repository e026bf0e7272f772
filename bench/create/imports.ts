import { execFileSync } from "node:child_process";
import { CLIENTS } from "./contenders.ts";
import type { Run, Samples } from "./measure.ts";
import { inRounds } from "./rounds.ts";

/** The row of a process that imports nothing. */
export const EMPTY = "empty Node";

/** What a process costs that starts, imports a package, and ends. */
export async function imports(run: Run): Promise<Samples> {
  const rows = [
    { name: EMPTY, code: "" },
    ...run.contenders.flatMap((contender) =>
      contender.package === undefined
        ? []
        : { name: contender.name, code: `import "${contender.package}";` },
    ),
  ];
  for (const { code } of rows) cpuOf(code); // from the disk once
  return inRounds(rows, run.effort.imports.rounds, run, ({ code }) =>
    Promise.resolve({ cpu: cpuOf(code) }),
  );
}

/** Milliseconds of CPU, from the start of the process to its last statement. */
function cpuOf(code: string): number {
  const program = `${code} const { user, system } = process.cpuUsage(); console.log(user + system);`;
  const args = ["--input-type=module", "--eval", program];
  return Number(execFileSync(process.execPath, args, { cwd: CLIENTS })) / 1000;
}
