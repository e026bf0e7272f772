import type { Fault } from "./fault.ts";
import { describeFault } from "./wording.ts";

/** A document that code can't be made of: the fault, and the JSON pointer of its place. */
export class UnusableDocument extends Error {
  override readonly name = "UnusableDocument";
  readonly at: string;
  readonly fault: Fault;

  constructor(at: string, fault: Fault) {
    super(describeFault(at, fault));
    this.at = at;
    this.fault = fault;
  }
}
