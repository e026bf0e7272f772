import { dump } from "js-yaml";
import { type UnknownObject, ownObject } from "../../scripts/openapi/json.ts";

const COPIES = 800;

/** A document of about 3 MB: a slice, and its operations and schemas over and over under other names. */
export function enlarge(slice: UnknownObject): string {
  const { schemas, ...components } = ownObject(slice, "components");
  const paths: Record<string, unknown> = { ...ownObject(slice, "paths") };
  const all: Record<string, unknown> = { ...(schemas as object) };
  for (let copy = 0; copy < COPIES; copy++) {
    for (const [path, item] of Object.entries(ownObject(slice, "paths"))) {
      paths[`/copies/${copy}${path}`] = rename(item, copy);
    }
    for (const [name, schema] of Object.entries(schemas as object)) {
      all[`${name}${copy}`] = rename(schema, copy);
    }
  }
  return dump(
    { ...slice, paths, components: { ...components, schemas: all } },
    { noRefs: true },
  );
}

function rename(value: unknown, copy: number): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, child: unknown) =>
      key === "$ref" || key === "operationId"
        ? `${String(child)}${copy}`
        : child,
    ),
  );
}
