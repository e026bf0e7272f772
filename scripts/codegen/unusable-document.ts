import { printable } from "../openapi/printable.ts";
import type { CodegenFault } from "./fault.ts";
import { describeFault } from "./wording.ts";

/** A document that code can't be made of: the fault, and the JSON pointer of its place. */
export class UnusableDocument extends Error {
  override readonly name = "UnusableDocument";
  readonly at: string;
  readonly fault: CodegenFault;
  /** The fault in words, without its place. */
  readonly reason: string;

  constructor(at: string, fault: CodegenFault) {
    const reason = describeFault(fault);
    super(printable(`#${at}: ${reason}`));
    this.at = at;
    this.fault = fault;
    this.reason = reason;
  }
}
