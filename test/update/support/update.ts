import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settle, stage } from "../../../scripts/tree/transaction.ts";
import {
  updateSpec,
  type UpdateIo,
  type UpdateRequest,
} from "../../../scripts/update/update.ts";
import type { UpdateOutcome } from "../../../scripts/update/outcome.ts";
import { chunks, sourceIo } from "../../support/fake-io.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { keysDocument } from "./documents.ts";
import { emptyTree, snapshot } from "./tree.ts";

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

let vendored: Promise<ReadonlyMap<string, string>> | undefined;

/** A tree that has vendored Keys.create: made by an update once, and written anew for each test. */
export async function vendoredTree(): Promise<string> {
  vendored ??= vendor();
  const root = await temporaryFolder();
  for (const [path, text] of await vendored) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function vendor(): Promise<ReadonlyMap<string, string>> {
  const root = await emptyTree();
  await update(root, keysDocument(), { add: ["Keys.create"] });
  return snapshot(root);
}
