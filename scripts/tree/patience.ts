import { setTimeout } from "node:timers/promises";
import type { Holder } from "./holder.ts";
import type { Wait } from "./lock.ts";

/** In milliseconds: longer than a run takes, a slow download included. */
export const PATIENCE = 120_000;

/** Waits for a tree no longer than some milliseconds, and says once for each holder that it does. */
export function patience(
  limit: number,
  onWait: (holder: Holder) => void,
): Wait {
  const end = performance.now() + limit;
  let told: number | undefined;
  return async (holder) => {
    if (performance.now() >= end) return false;
    if (holder.pid !== told) onWait(holder);
    told = holder.pid;
    // By chance, so that two who wait don't meet again and again.
    await setTimeout(50 + 100 * Math.random());
    return true;
  };
}
