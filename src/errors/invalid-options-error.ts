import { GcoreError, type CallFacts } from "./gcore-error.ts";

/** An option or environment variable is missing or malformed. Nothing was sent. */
export class InvalidOptionsError extends GcoreError {
  override readonly kind: "invalid-options" = "invalid-options";
  declare readonly outcome: "not-applied";
  /** The option (`apiKey`) or the variable (`GCORE_API_KEY`) at fault. */
  readonly option: string;

  constructor(option: string, message: string, call?: CallFacts) {
    super({
      name: "InvalidOptionsError",
      message,
      outcome: "not-applied",
      ...(call ?? { method: undefined, path: undefined, attempts: 0 }),
    });
    this.option = option;
  }
}
