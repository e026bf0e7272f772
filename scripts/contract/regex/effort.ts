/** The work done so far and how much may be done: what is bounded is the work, not the time, so that answers repeat. */
export interface Effort {
  spent: number;
  limit: number;
}

class OutOfEffort extends Error {
  override readonly name = "OutOfEffort";
}

export function spend(effort: Effort, amount: number): void {
  effort.spent += amount;
  if (effort.spent > effort.limit) throw new OutOfEffort();
}

/** The answer, or undefined when it would have taken more than `amount`. */
export function withEffort<T>(
  effort: Effort,
  amount: number,
  ask: () => T,
): T | undefined {
  effort.limit = effort.spent + amount;
  try {
    return ask();
  } catch (error) {
    if (error instanceof OutOfEffort) return undefined;
    throw error;
  } finally {
    effort.limit = Infinity;
  }
}
