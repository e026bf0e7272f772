import { METHODS } from "./grammar.ts";
import { isObject, type JsonObject, memberOf, ownObject } from "./json.ts";
import type { Located } from "./located.ts";
import { join } from "./pointer.ts";
import { type OnLost, resolve } from "./references.ts";

/** An Operation Object and what it is known by. */
export interface ListedOperation extends Located<JsonObject> {
  readonly id: string | undefined;
  /** In lower case, as in the document. */
  readonly method: string;
  readonly path: string;
  /** Its Path Item Object, reference followed; what stands beside the reference counts too. */
  readonly item: Located<JsonObject>;
}

/**
 * Every operation under `paths`, in the document's order. What is malformed is left out.
 *
 * @param onLost told of a path whose reference leads nowhere; by default it is left out too
 */
export function listOperations(
  root: unknown,
  onLost: OnLost<undefined> = () => undefined,
): ListedOperation[] {
  return Object.entries(ownObject(root, "paths")).flatMap(([path, value]) => {
    if (!path.startsWith("/") || !isObject(value)) return [];
    const pointer = join("/paths", path);
    const item = itemOf({ root, pointer, value }, onLost);
    if (item === undefined) return [];
    return METHODS.flatMap((method) => {
      const operation = memberOf(item.value, method);
      if (!isObject(operation)) return [];
      const id = memberOf(operation, "operationId");
      return {
        root,
        pointer: join(item.pointer, method),
        value: operation,
        id: typeof id === "string" ? id : undefined,
        method,
        path,
        item,
      };
    });
  });
}

function itemOf(
  entry: Located<JsonObject>,
  onLost: OnLost<undefined>,
): Located<JsonObject> | undefined {
  const found = resolve(entry, onLost);
  if (found === undefined || !isObject(found.value)) return undefined;
  const { $ref: reference, ...siblings } = entry.value;
  const value =
    reference === undefined || Object.keys(siblings).length === 0
      ? found.value
      : { ...found.value, ...siblings };
  return { ...found, value };
}
