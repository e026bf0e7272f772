import type { AnyFault, DocumentFault } from "./fault.ts";
import { printable } from "./printable.ts";
import { placeOf, type Words, WORDS } from "./wording.ts";

/** An input that is refused: what it is called, and every fault found in it. */
export class SpecError<F extends AnyFault = AnyFault> extends Error {
  override readonly name = "SpecError";
  readonly input: string;
  readonly faults: readonly F[];

  constructor(input: string, faults: readonly F[], words: Words<F>) {
    const sentences = faults.map((fault) => {
      const describe = words[fault.kind as F["kind"]] as (it: F) => string;
      return printable(`${input}${placeOf(fault)}: ${describe(fault)}`);
    });
    super(sentences.join("\n"));
    this.input = input;
    this.faults = faults;
  }
}

/** A source, or the document in it, that can't be used. */
export class DocumentError extends SpecError<DocumentFault> {
  constructor(input: string, ...faults: readonly DocumentFault[]) {
    super(input, faults, WORDS);
  }
}
