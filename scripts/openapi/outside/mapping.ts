import { isObject, memberOf, type UnknownObject } from "../json.ts";

type Entry = readonly [
  holder: Record<string, unknown>,
  key: string,
  reference: string,
];

/** The values of a discriminator's mapping that are references, rather than names of components. */
export function mappedReferences(
  discriminator: UnknownObject,
): readonly Entry[] {
  const mapping = memberOf(discriminator, "mapping");
  if (!isObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([key, value]): Entry[] =>
    typeof value === "string" && /[/#]|\.(ya?ml|json)$/i.test(value)
      ? [[mapping, key, value]]
      : [],
  );
}
