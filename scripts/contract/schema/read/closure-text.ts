import { isObject } from "../../../openapi/json.ts";
import { canonical } from "../value/json.ts";
import type { Json } from "../types.ts";
import { referenced, type SchemaAt } from "./document.ts";
import { COMPONENTS, heirsOf } from "./kinship.ts";

// Below these stand names, not keywords: a property may be called "title".
const MAPS_OF_NAMES = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "mapping",
]);
const LITERALS = new Set(["enum", "const"]);
const UNTOLD = new Set([
  "title",
  "description",
  "summary",
  "$comment",
  "default",
  "deprecated",
  "example",
  "examples",
  "externalDocs",
  "xml",
]);

/** All that some schemas say, with what they refer to; of those that are given, what is given. */
export function closureText(start: readonly SchemaAt[]): string {
  const told: [string, Json][] = [];
  const places = new Map<string, SchemaAt>();
  const add = (place: SchemaAt | undefined): void => {
    if (place !== undefined && !places.has(place.pointer))
      places.set(place.pointer, place);
  };
  start.forEach(add);
  for (const place of places.values()) {
    const { pointer, raw } = place;
    told.push([pointer, tell(raw, place)]);
    if (isObject(raw) && Object.hasOwn(raw, "discriminator"))
      heirsOf(place).forEach(add);
  }
  return canonical(told.sort(([a], [b]) => (a < b ? -1 : 1)));

  function tell(value: unknown, place: SchemaAt, under = ""): Json {
    if (Array.isArray(value))
      return value.map((item: unknown) => tell(item, place));
    if (!isObject(value)) return (value ?? null) as Json;
    const areNames = MAPS_OF_NAMES.has(under);
    const kept: [string, Json][] = [];
    for (const [key, child] of Object.entries(value)) {
      if (!areNames && (UNTOLD.has(key) || key.startsWith("x-"))) continue;
      if (typeof child === "string" && (key === "$ref" || under === "mapping"))
        add(
          referenced(place, child) ??
            referenced(place, `#${COMPONENTS}/${child}`),
        );
      const isLiteral = !areNames && LITERALS.has(key);
      kept.push([
        key,
        isLiteral ? (child as Json) : tell(child, place, areNames ? "" : key),
      ]);
    }
    return Object.fromEntries(kept);
  }
}
