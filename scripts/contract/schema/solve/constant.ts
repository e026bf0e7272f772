import type { Context } from "./context.ts";
import { isJsonObject } from "../value/json.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import { valuesOf } from "../read/values.ts";
import type { Node } from "../node.ts";
import type { Json } from "../types.ts";

/** The schema of one value, spelled out for containers, so that it can fail in parts. */
export function createConstants(make: Context["make"]): (value: Json) => Node {
  return constant;

  function constant(value: Json): Node {
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      return make({
        types: ARRAY,
        minItems: items.length,
        maxItems: items.length,
        ...(items.length > 0 && { prefixItems: items.map(constant) }),
      });
    }
    if (!isJsonObject(value))
      return make({ values: valuesOf("const", [value]) });
    const entries = Object.entries(value);
    return make({
      types: OBJECT,
      required: entries.map(([name]) => name),
      maxProperties: entries.length,
      properties: new Map(
        entries.map(([name, member]) => [name, constant(member)]),
      ),
    });
  }
}
