import { printable } from "../openapi/printable.ts";
import { sentenceOf } from "../openapi/fault.ts";
import { CODEGEN_WORDS, type CodegenFault } from "./fault.ts";

/** A document that code can't be made of: the fault, and the JSON pointer of its place. */
export class UnusableDocument extends Error {
  override readonly name = "UnusableDocument";
  readonly at: string;
  readonly fault: CodegenFault;
  /** The fault in words, without its place. */
  readonly reason: string;

  constructor(at: string, fault: CodegenFault) {
    const reason = sentenceOf(fault, CODEGEN_WORDS);
    super(printable(`#${at}: ${reason}`));
    this.at = at;
    this.fault = fault;
    this.reason = reason;
  }
}
