import type { Issue } from "./issue.ts";

/** How a successful response departs from the spec. Holds no value of the response. */
export interface ContractDrift {
  readonly method: string;
  /** The path template of the spec. */
  readonly path: string;
  readonly status: number;
  readonly issues: readonly Issue[];
}

/** Tells the caller's listener, whose own failures must not cost the caller the response. */
export function tellDrift(
  listener: ((drift: ContractDrift) => unknown) | undefined,
  drift: ContractDrift,
): void {
  if (listener === undefined || drift.issues.length === 0) return;
  try {
    Promise.resolve(listener(drift)).catch(() => undefined);
  } catch {
    // as documented: ignored
  }
}
