import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SpecError } from "../fault.ts";
import type { JsonObject } from "../slicing/json.ts";
import { type Provenance, readProvenance } from "./provenance.ts";
import { readDocument } from "../read.ts";

export const SLICE = "openapi/cloud_api.yaml";
export const PROVENANCE = "openapi/upstream.json";
export const LINT_CONFIG = "openapi/redocly.yaml";
export const GENERATED = "src/generated";

/** What the tree holds before an update. */
export interface State {
  readonly provenance: Provenance;
  readonly provenanceText: string;
  readonly sliceText: string;
  readonly slice: JsonObject;
  /** This package's version. */
  readonly version: string;
}

/** Reads the tree; a slice that isn't there yet is an empty one. */
export async function readState(root: string): Promise<State> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const sliceText = await read(SLICE).catch(() => "");
  const provenanceText = await read(PROVENANCE).catch(() => "{}");
  const manifest = await read("package.json").catch((error: Error) => {
    throw new SpecError("package.json", {
      kind: "unreadable",
      reason: error.message,
    });
  });
  return {
    provenance: readProvenance(provenanceText),
    provenanceText,
    sliceText,
    slice:
      sliceText === ""
        ? {}
        : readDocument({ name: SLICE, text: sliceText }).document,
    version: (JSON.parse(manifest) as { version: string }).version,
  };
}
