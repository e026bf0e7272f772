import type { UpdateFault } from "../fault.ts";
import { METHODS } from "../../openapi/grammar.ts";
import { type UnknownObject, ownList, memberOf } from "../../openapi/json.ts";
import { nearest } from "../../openapi/nearest.ts";
import {
  listOperations,
  type ListedOperation,
} from "../../openapi/operations.ts";
import { reachComponents } from "./reach.ts";

const ROOT_FIELDS = [
  "openapi",
  "jsonSchemaDialect",
  "info",
  "servers",
  "security",
];

type SliceResult =
  | { readonly slice: UnknownObject; readonly faults?: never }
  | { readonly slice?: never; readonly faults: readonly UpdateFault[] };

/**
 * The part of a document that some of its operations need: they themselves and
 * all they refer to, and nothing else.
 *
 * @param former the slice vendored until now, to tell what took a lost operation's place
 */
export function sliceDocument(
  document: UnknownObject,
  ids: readonly string[],
  former: UnknownObject = {},
): SliceResult {
  const all = listOperations(document);
  const taken: ListedOperation[] = [];
  const faults: UpdateFault[] = [];
  for (const id of ids) {
    const [operation, ...others] = all.filter((entry) => entry.id === id);
    if (operation === undefined) faults.push(missing(id, all, former));
    else if (others.length > 0) faults.push({ kind: "repeated-operation", id });
    else taken.push(operation);
  }
  const paths = toPaths(taken);
  const components = reachComponents(document, paths, taken);
  faults.push(...components.faults);
  if (faults.length > 0) return { faults };
  return { slice: assemble(document, paths, taken, components.components) };
}

function missing(
  id: string,
  all: readonly ListedOperation[],
  former: UnknownObject,
): UpdateFault {
  const known = all.flatMap((entry) => entry.id ?? []);
  const fault = {
    kind: "missing-operation",
    id,
    nearest: nearest(id, known),
  } as const;
  const before = listOperations(former).find((entry) => entry.id === id);
  if (before === undefined) return fault;
  const { method, path } = before;
  const now = all.filter((entry) => entry.path === path);
  const successor = now.find((entry) => entry.method === method);
  return {
    ...fault,
    before: {
      method,
      path,
      now: successor === undefined ? undefined : (successor.id ?? ""),
      methods: now.map((entry) => entry.method),
    },
  };
}

function toPaths(taken: readonly ListedOperation[]): UnknownObject {
  const paths: Record<string, UnknownObject> = {};
  for (const { path, method, item, value } of taken) {
    const shared = Object.entries(item.value).filter(
      ([key]) => !(METHODS as readonly string[]).includes(key),
    );
    paths[path] = {
      ...(paths[path] ?? Object.fromEntries(shared)),
      [method]: value,
    };
  }
  return paths;
}

function assemble(
  document: UnknownObject,
  paths: UnknownObject,
  taken: readonly ListedOperation[],
  components: UnknownObject,
): UnknownObject {
  const root = Object.fromEntries(
    Object.entries(document).filter(([key]) => ROOT_FIELDS.includes(key)),
  );
  const used = new Set(taken.flatMap((entry) => ownList(entry.value, "tags")));
  const tags = ownList(document, "tags").filter((tag) =>
    used.has(memberOf(tag, "name")),
  );
  return {
    ...root,
    ...(tags.length > 0 ? { tags } : {}),
    paths,
    ...(Object.keys(components).length > 0 ? { components } : {}),
  };
}
