import { type Json, object, resolve } from "./document.ts";

/**
 * The document with each component that is only a reference to another one replaced by that other
 * one: openapi-typescript takes such an alias for an empty component. Schemas it reads well.
 */
export function withoutAliases(document: Json): Json {
  const sections = Object.entries(object(document["components"])).map(
    ([section, components]) => {
      if (section === "schemas") return [section, components] as const;
      const at = `/components/${section}`;
      const resolved = Object.entries(object(components)).map(
        ([name, value]) => [name, resolve(document, value, at).value] as const,
      );
      return [section, Object.fromEntries(resolved)] as const;
    },
  );
  return { ...document, components: Object.fromEntries(sections) };
}
