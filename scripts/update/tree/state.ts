import { UpdateError } from "../update-error.ts";
import { filesIn } from "../../openapi/source/file-io.ts";
import { PROVENANCE, SLICE } from "../../openapi/vendored.ts";
import { readDocument } from "../../openapi/read/read.ts";
import { type UnknownObject, memberOf } from "../../openapi/json.ts";
import { type Provenance, readProvenance } from "./provenance.ts";

export const LINT_CONFIG = "openapi/redocly.yaml";
export const GENERATED = "src/generated";
const MANIFEST = "package.json";

/** What the tree holds before an update. */
export interface State {
  readonly provenance: Provenance;
  readonly sliceText: string;
  readonly slice: UnknownObject;
  /** This package's version. */
  readonly version: string;
}

/** Reads the tree; a slice that isn't there yet is an empty one. */
export async function readState(root: string): Promise<State> {
  const sliceText = await readText(root, SLICE, "");
  const provenance = parse(PROVENANCE, await readText(root, PROVENANCE, "{}"));
  const manifest = parse(MANIFEST, await readText(root, MANIFEST, "{}"));
  return {
    provenance: readProvenance(provenance),
    sliceText,
    slice:
      sliceText === ""
        ? {}
        : readDocument({ name: SLICE, text: sliceText }).document,
    version: String(memberOf(manifest, "version") ?? "0.0.0"),
  };
}

/** The text of a file, or another where there is none. */
async function readText(
  root: string,
  path: string,
  otherwise: string,
): Promise<string> {
  try {
    return (await filesIn(root).readIfThere(path)) ?? otherwise;
  } catch (error) {
    const { message } = error as Error;
    throw new UpdateError(path, { kind: "unreadable", reason: message });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UpdateError(path, { kind: "unreadable", reason });
  }
}
