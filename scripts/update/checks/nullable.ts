import { type UnknownObject, memberOf } from "../../openapi/json.ts";
import { wholeOf } from "../../openapi/located.ts";
import { join } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

/** The places of a keyword of OpenAPI 3.0 that 3.1 doesn't know, by JSON pointer: null isn't allowed there. */
export function findNullable(slice: UnknownObject): string[] {
  return [...walk(wholeOf(slice), "Document")].flatMap(
    ({ value, kind, pointer }) =>
      kind === "Schema" && memberOf(value, "nullable") !== undefined
        ? [join(pointer, "nullable")]
        : [],
  );
}
