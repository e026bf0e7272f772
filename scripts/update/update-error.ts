import { SpecError } from "../openapi/spec-error.ts";
import { UPDATE_WORDS, type UpdateFault } from "./fault.ts";

/** An input that no slice can be taken from, or a slice that may not be vendored. */
export class UpdateError extends SpecError<UpdateFault> {
  constructor(input: string, ...faults: readonly UpdateFault[]) {
    super(input, faults, UPDATE_WORDS);
  }
}
