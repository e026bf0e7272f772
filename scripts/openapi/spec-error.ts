import { printable } from "./printable.ts";
import {
  type AnyFault,
  DOCUMENT_WORDS,
  type DocumentFault,
  faultPlace,
  sentenceOf,
  type Words,
} from "./fault.ts";

/** An input that is refused: what it is called, and every fault found in it. */
export class SpecError<F extends AnyFault = AnyFault> extends Error {
  override readonly name = "SpecError";
  readonly input: string;
  readonly faults: readonly F[];

  constructor(input: string, faults: readonly F[], words: Words<F>) {
    const sentences = faults.map((fault) =>
      printable(`${input}${faultPlace(fault)}: ${sentenceOf(fault, words)}`),
    );
    super(sentences.join("\n"));
    this.input = input;
    this.faults = faults;
  }
}

/** A source, or the document in it, that can't be used. */
export class DocumentError extends SpecError<DocumentFault> {
  constructor(input: string, ...faults: readonly DocumentFault[]) {
    super(input, faults, DOCUMENT_WORDS);
  }
}
