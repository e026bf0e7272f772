import type { DocumentFault } from "../fault.ts";
import { fieldOf } from "../grammar.ts";
import { isObject, memberOf } from "../json.ts";
import { wholeOf } from "../located.ts";
import { join } from "../pointer.ts";
import { walk } from "../walk.ts";
import { locatable } from "./locate.ts";

const KEY = "__proto__";

/**
 * The keys `__proto__` that name nothing. A property, a component or a response may be called that;
 * as a member of an OpenAPI object, or within data, it only serves to reach a prototype.
 */
export function prototypeKeys(
  document: unknown,
  text: string,
): DocumentFault[] {
  const names = mapsOfNames(document);
  const pointers = [...objectsWith(document)].flatMap(([object, pointer]) =>
    names.has(object) ? [] : join(pointer, KEY),
  );
  const places = locatable(text).locate(pointers);
  return pointers.map((from) => {
    const at = places.get(from);
    return { kind: "prototype-key", key: KEY, from, ...(at && { at }) };
  });
}

/** The objects whose members have names of the author's choice. */
function mapsOfNames(document: unknown): Set<unknown> {
  const maps = new Set<unknown>();
  for (const { value, kind } of walk(wholeOf(document), "Document", new Set()))
    for (const [key, held] of Object.entries(value))
      if (fieldOf(kind, key)?.[0] === "map" && isObject(held)) maps.add(held);
  return maps;
}

/** Every object with such a key, once, and where it stands first. */
function* objectsWith(document: unknown): Generator<[object, string]> {
  const seen = new Set<unknown>();
  const waiting: [unknown, string][] = [[document, ""]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, pointer] = next;
    if (typeof value !== "object" || value === null || seen.has(value))
      continue;
    seen.add(value);
    if (memberOf(value, KEY) !== undefined) yield [value, pointer];
    for (const [key, child] of Object.entries(value))
      waiting.push([child, join(pointer, key)]);
  }
}
