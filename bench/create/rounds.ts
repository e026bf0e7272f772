import type { Run, Samples } from "./measure.ts";
import { shuffled } from "./statistics.ts";

/**
 * Gives every row one turn a round, in an order that changes, so that whatever disturbs the machine
 * disturbs all of them alike. Makes fewer rounds, at least one, where another would take too long.
 */
export async function inRounds<Row extends { readonly name: string }>(
  rows: readonly Row[],
  rounds: number,
  { step, seconds }: Pick<Run, "step" | "seconds">,
  turn: (row: Row) => Promise<Readonly<Record<string, number>>>,
): Promise<Samples> {
  const samples = new Map<string, Record<string, number[]>>();
  const end = performance.now() + seconds * 1000;
  for (let round = 1; round <= rounds; round++) {
    const started = performance.now();
    for (const row of shuffled(rows)) {
      step(`round ${round} of ${rounds}, ${row.name}`);
      const columns = samples.get(row.name) ?? {};
      for (const [key, value] of Object.entries(await turn(row)))
        (columns[key] ??= []).push(value);
      samples.set(row.name, columns);
    }
    const now = performance.now();
    if (now + (now - started) > end) break;
  }
  return samples;
}
