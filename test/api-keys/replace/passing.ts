import { setImmediate } from "node:timers/promises";
import type { ManualClock } from "../../support/clock.ts";

/** Lets time pass in small steps, each once all that can happen without it has, until `work` ends. */
export async function passing<T>(
  clock: ManualClock,
  work: Promise<T>,
): Promise<T> {
  let ended = false;
  const end = (): void => void (ended = true);
  work.then(end, end);
  for (let steps = 0; steps < 2_000 && !ended; steps++) {
    await setImmediate();
    if (!ended) clock.pass(50);
  }
  await setImmediate();
  return work;
}
