import { isDeepStrictEqual } from "node:util";
import { type UnknownObject, memberOf } from "../openapi/json.ts";
import { join, tokensOf } from "../openapi/pointer.ts";
import { locate } from "../openapi/read/locate.ts";
import { readDocument } from "../openapi/read/read.ts";
import type { Source } from "../openapi/source/source.ts";
import type { UpdateFault } from "./fault.ts";
import { identity } from "./slicing/canonical.ts";
import { UpdateError } from "./update-error.ts";

/**
 * The refusal of a source, each fault by its line there.
 *
 * @param slice what was taken from it, when that is what the faults were found in
 */
export function refusalOf(
  source: Source,
  faults: readonly UpdateFault[],
  slice?: UnknownObject,
): UpdateError {
  // Read again: until there is a fault, nobody needs the document any more.
  const { document, text } = readDocument(source);
  const placed = faults.map((fault) => {
    const pointer = fault.from;
    if (pointer === undefined || slice === undefined) return fault;
    return { ...fault, from: pointerInSource(pointer, slice, document) };
  });
  const places = locate(
    text,
    placed.flatMap((fault) => trail(fault.from)),
  );
  return new UpdateError(
    source.name,
    ...placed.map((fault) => {
      // What a reference brought to a place isn't in the text there; the reference is.
      const known = trail(fault.from).find((it) => places.has(it));
      const at = known === undefined ? undefined : places.get(known);
      return at === undefined ? fault : { ...fault, at };
    }),
  );
}

/** Lists whose order means nothing are sorted in a slice: an item is found by what it is. */
function pointerInSource(
  pointer: string,
  slice: unknown,
  document: unknown,
): string {
  let [here, there, found] = [slice, document, ""];
  for (const token of tokensOf(pointer)) {
    here = memberOf(here, token);
    const key = Array.isArray(there) ? indexIn(there, here, token) : token;
    found = join(found, key);
    there = memberOf(there, key);
  }
  return found;
}

function indexIn(items: unknown[], item: unknown, token: string): string {
  const isItem = (other: unknown): boolean =>
    isDeepStrictEqual(other, item) || identity(other) === identity(item);
  if (isItem(items[Number(token)])) return token;
  const index = items.findIndex(isItem);
  return index === -1 ? token : String(index);
}

/** The pointer and all that lead to it, innermost first. */
function trail(pointer = ""): string[] {
  const tokens = tokensOf(pointer);
  return tokens.map((_, at) =>
    join("", ...tokens.slice(0, tokens.length - at)),
  );
}
