import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import {
  LIST,
  MAP,
  SINGLE,
} from "../../../scripts/contract/verify/keywords.ts";

export type Path = readonly (string | number)[];

/** The paths of a schema and all subschemas in it. */
export function places(schema: Json, at: Path = []): Path[] {
  if (!isObject(schema)) return [at];
  const inner = Object.entries(schema).flatMap(([keyword, value]) => {
    if (SINGLE.has(keyword)) return places(value, [...at, keyword]);
    const holds = LIST.has(keyword) || MAP.has(keyword);
    if (!holds || value === null || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, child]) =>
      places(child, [...at, keyword, Array.isArray(value) ? Number(key) : key]),
    );
  });
  return [at, ...inner];
}

export function valueAt(schema: Json, path: Path): Json {
  return path.reduce<Json>(
    (value, key) => (value as Record<string | number, Json>)[key]!,
    schema,
  );
}

export function replaceAt(schema: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(schema))
    return schema.map((child: Json, index) =>
      index === key ? replaceAt(child, rest, value) : child,
    );
  const object = schema as JsonObject;
  return { ...object, [key]: replaceAt(object[key]!, rest, value) };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
