import { mapValues } from "../openapi/map-values.ts";
import { resolved } from "./references.ts";
import { asObject, ownObject, type UnknownObject } from "../openapi/json.ts";

/**
 * The document with each component that is only a reference to another one replaced by that other
 * one: openapi-typescript takes such an alias for an empty component. Schemas it reads well.
 */
export function withoutAliases(document: UnknownObject): UnknownObject {
  const components = mapValues(
    ownObject(document, "components"),
    (section, name) =>
      name === "schemas"
        ? section
        : mapValues(asObject(section), (value) => {
            const at = {
              root: document,
              pointer: `/components/${name}`,
              value,
            };
            return resolved(at).value;
          }),
  );
  return { ...document, components };
}
