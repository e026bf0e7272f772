import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";
import { lookUp, pointerOf } from "../../../scripts/openapi/pointer.ts";
import type { Direction } from "../../../scripts/openapi/direction.ts";
import type { Side } from "../../contract/fuzz/pairs.ts";

const ABSENT = { request: "readOnly", response: "writeOnly" } as const;

/**
 * A schema as it stands in a document, with all that it refers to, for validators that know JSON Schema 2020-12
 * alone. What OpenAPI says beside it: a format is told, not checked, and what the direction doesn't carry isn't
 * required in it.
 */
export function sideOf(
  document: unknown,
  schema: Json,
  direction: Direction,
): Side {
  const names = new Map<string, string>();
  const definitions: Record<string, Json> = {};

  const standing = (whole: Json): Json =>
    mapSchemas(whole, (part) => {
      const { format: _, nullable: __, dependencies: ___, ...rest } = part;
      const { $ref, required, properties } = rest;
      return {
        ...rest,
        ...(typeof $ref === "string" && { $ref: `#/$defs/${nameOf($ref)}` }),
        ...(Array.isArray(required) && {
          required: [...new Set(required as string[])].filter(
            (name) => !isAbsent((properties as JsonObject | undefined)?.[name]),
          ),
        }),
      };
    });

  const isAbsent = (property: Json | undefined): boolean =>
    (property as JsonObject | undefined)?.[ABSENT[direction]] === true;

  function nameOf(reference: string): string {
    const known = names.get(reference);
    if (known !== undefined) return known;
    const name = String(names.size);
    names.set(reference, name);
    const target = lookUp(document, pointerOf(reference) ?? reference) as Json;
    definitions[name] = true; // it may lead back here
    definitions[name] = standing(target);
    return name;
  }

  return { schema: standing(schema), definitions };
}
