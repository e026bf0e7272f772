import type { FaultIn } from "../openapi/fault.ts";
import { SpecError } from "../openapi/spec-error.ts";
import type { Holder } from "./holder.ts";

/** Why a tree can't be had; `folder` is where claims are kept, below the project's root. */
const TREE_WORDS = {
  locked: ({
    holder: { pid, host, since },
    folder,
  }: {
    readonly holder: Holder;
    readonly folder: string;
  }) =>
    `process ${pid} on ${host} has been updating it since ${since}; wait for it; if there is no such process any more, remove ${folder}`,
};

type TreeFault = FaultIn<typeof TREE_WORDS>;

/** A tree that somebody else holds. */
export class TreeError extends SpecError<TreeFault> {
  constructor(root: string, fault: TreeFault) {
    super(root, [fault], TREE_WORDS);
  }
}
