import type { Json, JsonObject } from "../schema/index.ts";
import { pointerOf, tokensOf } from "../schema/value/pointer.ts";

/** Where a reference within the schema leads; it throws where that is nowhere. */
export function resolve(root: Json, reference: Json | undefined): Json {
  const pointer =
    typeof reference === "string" ? pointerOf(reference) : undefined;
  if (pointer === undefined)
    throw new Error(`reference out of the schema: ${String(reference)}`);
  let found = root;
  for (const token of tokensOf(pointer)) {
    const next: Json | undefined =
      found !== null && typeof found === "object" && Object.hasOwn(found, token)
        ? (found as JsonObject)[token]
        : undefined;
    if (next === undefined) throw new Error(`dangling: ${String(reference)}`);
    found = next;
  }
  return found;
}
