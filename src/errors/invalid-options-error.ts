import { GcoreError, type CallFacts, type Ended } from "./gcore-error.ts";

/** An option or environment variable is missing or malformed. Nothing was sent. */
export class InvalidOptionsError extends GcoreError {
  static {
    this.prototype.name = "InvalidOptionsError";
  }
  override readonly kind: "invalid-options" = "invalid-options";
  /** Always `not-applied`: nothing was sent. */
  declare readonly outcome: "not-applied";
  /** The option (`apiKey`) or the variable (`GCORE_API_KEY`) at fault. */
  declare readonly option: string;

  constructor(option: string, problem: string, call?: CallFacts) {
    super(`${option}: ${problem}`, unsent(call), {
      option,
    });
  }
}

/** What holds of a call that was refused before anything was sent. */
export function unsent(call?: CallFacts): Ended {
  const { method, path } = call ?? {};
  return {
    method,
    path,
    attempts: 0,
    outcome: "not-applied",
    retryable: false,
  };
}
