import { resolved } from "./references.ts";
import { asObject, ownObject, type UnknownObject } from "../openapi/json.ts";

/**
 * The document with each component that is only a reference to another one replaced by that other
 * one: openapi-typescript takes such an alias for an empty component. Schemas it reads well.
 */
export function withoutAliases(document: UnknownObject): UnknownObject {
  const sections = Object.entries(ownObject(document, "components")).map(
    ([section, components]) => {
      if (section === "schemas") return [section, components] as const;
      const pointer = `/components/${section}`;
      const targets = Object.entries(asObject(components)).map(
        ([name, value]) =>
          [name, resolved({ root: document, pointer, value }).value] as const,
      );
      return [section, Object.fromEntries(targets)] as const;
    },
  );
  return { ...document, components: Object.fromEntries(sections) };
}
