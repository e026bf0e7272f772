import type { UnknownObject } from "../../openapi/json.ts";
import { directed } from "../direction.ts";
import { mapObjects } from "../map-objects.ts";
import { hoisted } from "./hoisted.ts";
import { rewritten } from "./rewrites.ts";
import { withoutSelfArrays } from "./self-arrays.ts";

/**
 * A copy of the document that openapi-typescript reads rightly; it changes the one that it is given.
 * One type serves both directions: what either leaves out is not required.
 */
export function typeable(document: UnknownObject): UnknownObject {
  const both = directed(directed(document, "request"), "response");
  const readable = mapObjects(hoisted(both), "Document", {
    Schema: rewritten,
  });
  return structuredClone(withoutSelfArrays(readable as UnknownObject));
}
