import { asObject, type JsonObject } from "../openapi/json.ts";
import type { ListedOperation } from "../openapi/operations.ts";
import { join } from "../openapi/pointer.ts";
import { resolved } from "./references.ts";

/** What the server takes a query parameter for where it isn't given, by name. */
export function queryDefaults(operation: ListedOperation): JsonObject {
  const defaults: Record<string, unknown> = {};
  // The operation's own come last: they stand for those of its path.
  for (const { root, pointer, value } of [operation.item, operation]) {
    const listed = value["parameters"];
    for (const [index, entry] of Object.entries(asList(listed))) {
      const at = join(pointer, "parameters", index);
      const parameter = resolved({ root, pointer: at, value: entry });
      if (parameter.value["in"] !== "query") continue;
      const schema = resolved({
        root,
        pointer: join(parameter.pointer, "schema"),
        value: asObject(parameter.value["schema"]),
      }).value;
      if ("default" in schema)
        defaults[String(parameter.value["name"])] = schema["default"];
    }
  }
  return defaults;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
