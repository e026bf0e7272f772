import { LATER_METHODS, METHODS } from "./grammar.ts";
import { isObject, type UnknownObject, memberOf, ownObject } from "./json.ts";
import type { Located } from "./located.ts";
import { join, lookUp } from "./pointer.ts";
import { type OnLost, resolve } from "./references.ts";

/** An Operation Object and what it is known by. */
export interface ListedOperation extends Located<UnknownObject> {
  readonly id: string | undefined;
  /** In lower case, as in the document; one of `additionalOperations` as it is spelt there. */
  readonly method: string;
  readonly path: string;
  /** Its Path Item Object, reference followed; what stands beside the reference counts too. */
  readonly item: Located<UnknownObject>;
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
  return operationsIn(root, "paths", onLost).filter(({ path }) =>
    path.startsWith("/"),
  );
}

/** Every operation under `webhooks`; its `path` is the webhook's name. */
export function listWebhooks(root: unknown): ListedOperation[] {
  return operationsIn(root, "webhooks", () => undefined);
}

function operationsIn(
  root: unknown,
  container: "paths" | "webhooks",
  onLost: OnLost<undefined>,
): ListedOperation[] {
  return Object.entries(ownObject(root, container)).flatMap(([path, value]) => {
    if (!isObject(value)) return [];
    const pointer = join("", container, path);
    const item = itemOf({ root, pointer, value }, onLost);
    return item === undefined
      ? []
      : operationsOf(item).map((each) => ({ ...each, path, item }));
  });
}

/** The operations of a Path Item Object. */
export function operationsOf(
  item: Located,
): Omit<ListedOperation, "path" | "item">[] {
  const version = memberOf(item.root, "openapi");
  const isOlder = typeof version === "string" && /^3\.[01]/.test(version);
  const methods = isOlder ? METHODS : [...METHODS, ...LATER_METHODS];
  const further = isOlder ? [] : ownObject(item.value, "additionalOperations");
  return [
    ...methods.map((method) => [method, method] as const),
    ...Object.keys(further).map(
      (method) => [method, "additionalOperations", method] as const,
    ),
  ].flatMap(([method, ...tokens]) => {
    const value = lookUp(item.value, join("", ...tokens));
    if (!isObject(value)) return [];
    const id = memberOf(value, "operationId");
    return {
      root: item.root,
      pointer: join(item.pointer, ...tokens),
      value,
      id: typeof id === "string" ? id : undefined,
      method,
    };
  });
}

function itemOf(
  entry: Located<UnknownObject>,
  onLost: OnLost<undefined>,
): Located<UnknownObject> | undefined {
  const found = resolve(entry, onLost);
  if (found === undefined || !isObject(found.value)) return undefined;
  const { $ref: reference, ...siblings } = entry.value;
  const value =
    reference === undefined || Object.keys(siblings).length === 0
      ? found.value
      : { ...found.value, ...siblings };
  return { ...found, value };
}
