import { ownList, type UnknownObject } from "../openapi/json.ts";
import { resolve } from "../openapi/references.ts";
import { mapObjects } from "./map-objects.ts";

/** Parameters of these names say nothing (OpenAPI 3.1, "Parameter Object", `name`). */
const IGNORED = new Set(["accept", "content-type", "authorization"]);

/** The document without the header parameters that OpenAPI ignores; who is asked for them sends them twice. */
export function withoutIgnoredHeaders(document: UnknownObject): UnknownObject {
  const isIgnored = (parameter: unknown): boolean => {
    const at = { root: document, pointer: "", value: parameter };
    const { name, in: place } = Object(resolve(at)?.value) as UnknownObject;
    return place === "header" && IGNORED.has(String(name).toLowerCase());
  };
  const drop = (holder: UnknownObject): UnknownObject => {
    const parameters = ownList(holder, "parameters");
    return parameters.some(isIgnored)
      ? { ...holder, parameters: parameters.filter((each) => !isIgnored(each)) }
      : holder;
  };
  return mapObjects(document, "Document", {
    PathItem: drop,
    Operation: drop,
  }) as UnknownObject;
}
