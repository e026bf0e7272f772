import { SpecError } from "../openapi/spec-error.ts";
import type { Words } from "../openapi/wording.ts";
import type { Holder } from "./holder.ts";

/** Why a tree can't be had. */
export interface TreeFault {
  readonly kind: "locked";
  readonly holder: Holder;
  /** Where claims are kept, below the project's root. */
  readonly folder: string;
}

const WORDS: Words<TreeFault> = {
  locked: ({ holder: { pid, host, since }, folder }) =>
    `process ${pid} on ${host} has been updating it since ${since}; wait for it; if there is no such process any more, remove ${folder}`,
};

/** A tree that somebody else holds. */
export class TreeError extends SpecError<TreeFault> {
  constructor(root: string, fault: TreeFault) {
    super(root, [fault], WORDS);
  }
}
