import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { changesFor, compareFolder } from "../../codegen/folder.ts";
import type { PreparedSlice } from "../slicing/prepare.ts";
import { type Provenance, sha256, writeProvenance } from "./provenance.ts";
import type { Source } from "../../openapi/source/source.ts";
import { PROVENANCE, SLICE } from "../../openapi/vendored.ts";
import { GENERATED, type State } from "./state.ts";
import type { Changes } from "../../tree/transaction.ts";

/** Where a slice came from, for `upstream.json`. */
interface Taken {
  readonly source: Source;
  readonly origin: string;
  readonly operations: readonly string[];
  readonly date: string;
}

/** The files of the tree that have to change for it to hold a draft. */
export async function planChanges(
  root: string,
  state: State,
  draft: PreparedSlice,
  taken: Taken,
  generated: ReadonlyMap<string, string>,
): Promise<Changes> {
  const changes = new Map<string, string | undefined>();
  if (draft.text !== state.sliceText) changes.set(SLICE, draft.text);
  const provenance = provenanceOf(draft, taken);
  if (!isSameBesidesDate(provenance, state)) {
    changes.set(PROVENANCE, writeProvenance(provenance));
  }
  const differences = await compareFolder(join(root, GENERATED), generated);
  return new Map([
    ...changes,
    ...changesFor(GENERATED, differences, generated),
  ]);
}

function provenanceOf(draft: PreparedSlice, taken: Taken): Provenance {
  const { etag } = taken.source;
  return {
    source: taken.origin,
    version: draft.version,
    sha256: { source: taken.source.sha256, slice: sha256(draft.text) },
    ...(etag === undefined ? {} : { etag }),
    date: taken.date,
    operations: taken.operations,
  };
}

// The date is that of the last change: a run that finds none leaves no trace.
function isSameBesidesDate(provenance: Provenance, state: State): boolean {
  const { date } = state.provenance;
  return isDeepStrictEqual({ ...provenance, date }, state.provenance);
}
