import { settle, stage } from "../../../scripts/tree/transaction.ts";
import {
  updateSpec,
  type UpdateIo,
  type UpdateRequest,
} from "../../../scripts/update/update.ts";
import type { UpdateOutcome } from "../../../scripts/update/outcome.ts";
import { chunks, sourceIo } from "../../support/fake-io.ts";

const REQUEST: UpdateRequest = {
  source: "spec.json",
  add: [],
  drop: [],
  dryRun: false,
  acceptBreaking: false,
};

/** Updates a tree from a document, with a quiet lint and a fixed date. */
export function update(
  root: string,
  document: object,
  request: Partial<UpdateRequest> = {},
  io: Partial<UpdateIo> = {},
): Promise<UpdateOutcome> {
  return updateSpec(
    root,
    { ...REQUEST, ...request },
    {
      ...sourceIo({ readFile: () => chunks(JSON.stringify(document)) }),
      lint: () => Promise.resolve([]),
      commit: async (changes) => {
        await stage(root, changes);
        await settle(root);
      },
      today: () => "2026-01-02",
      collectGarbage: () => undefined,
      onStep: () => undefined,
      ...io,
    },
  );
}
