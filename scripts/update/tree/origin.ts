import { basename } from "node:path";
import type { OperationChoice } from "../slicing/choice.ts";
import type { Source } from "../../openapi/source/source.ts";
import { sha256 } from "./provenance.ts";
import type { State } from "./state.ts";

/**
 * The entity tag to ask a source with. It vouches for the vendored slice only
 * while that is still what the same source gave for the same operations.
 */
export function reusableEtag(
  state: State,
  source: string,
  choice: OperationChoice,
): string | undefined {
  const { provenance, sliceText } = state;
  const isSame =
    provenance.source === source &&
    choice.added.length === 0 &&
    choice.dropped.length === 0 &&
    provenance.sha256.slice === sha256(sliceText);
  return isSame ? provenance.etag : undefined;
}

/** The public name of a source: its own, unless it is a copy of bytes that have one. */
export function originOf(source: Source, name: string, state: State): string {
  const { provenance } = state;
  const isFetched = /^https:/i.test(name);
  const isCopy = !isFetched && source.sha256 === provenance.sha256.source;
  return isCopy ? provenance.source : publicName(name);
}

// A URL as it is, of a path the last part only: the rest is somebody's machine.
function publicName(source: string): string {
  if (source === "-") return "stdin";
  return /^(?:https|git):/i.test(source) ? source : basename(source);
}
