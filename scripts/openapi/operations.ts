import { METHODS } from "./methods.ts";
import { isObject, type JsonObject, member, own } from "./json.ts";

/** An operation and where it stands. */
export interface PlacedOperation {
  readonly id: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** Every operation under `paths`, in the document's order. */
export function listOperations(document: JsonObject): PlacedOperation[] {
  const found: PlacedOperation[] = [];
  for (const [path, entry] of Object.entries(member(document, "paths"))) {
    if (!isObject(entry) || !path.startsWith("/")) continue;
    const item = resolveItem(document, entry);
    for (const method of METHODS) {
      const operation = own(item, method);
      if (!isObject(operation)) continue;
      const id = own(operation, "operationId");
      found.push({
        id: typeof id === "string" ? id : undefined,
        method,
        path,
        item,
        operation,
      });
    }
  }
  return found;
}

function resolveItem(document: JsonObject, entry: JsonObject): JsonObject {
  const reference = own(entry, "$ref");
  const prefix = "#/components/pathItems/";
  if (typeof reference !== "string" || !reference.startsWith(prefix)) {
    return entry;
  }
  const items = member(member(document, "components"), "pathItems");
  const { $ref: _, ...siblings } = entry;
  return { ...member(items, reference.slice(prefix.length)), ...siblings };
}
