import { canonicalise } from "./canonical.ts";
import { UpdateError } from "../update-error.ts";
import { refusalOf } from "../refusal.ts";
import { findNullable } from "../checks/nullable.ts";
import { findHostileText } from "../checks/hostile.ts";
import { type UnknownObject, ownObject, memberOf } from "../../openapi/json.ts";
import { checkPatterns, type ExplodingPattern } from "../checks/patterns.ts";
import { readDocument } from "../../openapi/read/read.ts";
import { sliceDocument } from "./slice.ts";
import type { Source } from "../../openapi/source/source.ts";
import { writeYaml } from "./write.ts";

/** A slice that may be written. */
export interface PreparedSlice {
  readonly slice: UnknownObject;
  readonly text: string;
  /** Upstream's `info.version`. */
  readonly version: string;
  readonly exploding: readonly ExplodingPattern[];
  /** JSON pointers of the keyword `nullable`, which has no effect in OpenAPI 3.1. */
  readonly nullable: readonly string[];
}

/**
 * Takes operations out of a source and brings them into canonical form.
 *
 * @param former the slice vendored until now
 */
export function prepareSlice(
  source: Source,
  ids: readonly string[],
  former: UnknownObject,
): PreparedSlice {
  const { document } = readDocument(source);
  const { openapi } = document;
  if (!openapi.startsWith("3.1.")) {
    throw new UpdateError(source.name, { kind: "not-3.1", version: openapi });
  }
  const { slice: cut, faults } = sliceDocument(document, ids, former);
  if (faults !== undefined) throw refusalOf(source, faults);
  const slice = canonicalise(cut);
  const patterns = checkPatterns(slice);
  const refused = [...patterns.faults, ...findHostileText(slice)];
  if (refused.length > 0) throw refusalOf(source, refused, slice);
  return {
    slice,
    text: writeYaml(slice),
    version: String(memberOf(ownObject(slice, "info"), "version") ?? ""),
    exploding: patterns.exploding,
    nullable: findNullable(slice),
  };
}
