import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import type { SchemaPair, Side } from "./pairs.ts";
import { isObject, places, replaceAt, valueAt } from "./places.ts";

/** The smallest pair that still fails: whatever can go from one side, or from both, goes. */
export function shrink(
  pair: SchemaPair,
  fails: (pair: SchemaPair) => boolean,
): SchemaPair {
  for (const smaller of smallerPairs(pair))
    if (fails(smaller)) return shrink(smaller, fails);
  return pair;
}

function* smallerPairs({ writer, reader }: SchemaPair): Generator<SchemaPair> {
  // The same cut on both sides first: what does not differ is seldom to blame.
  const both = new Map(
    [...smallerSides(reader)].map((side) => [JSON.stringify(side), side]),
  );
  for (const side of smallerSides(writer)) {
    const same = both.get(JSON.stringify(side));
    if (same) yield { writer: side, reader: same };
  }
  for (const [path, cut] of cutsOf(writer.schema)) {
    const other = cutAt(reader.schema, path, cut);
    if (other !== undefined)
      yield {
        writer: { ...writer, schema: replaceAt(writer.schema, path, cut) },
        reader: { ...reader, schema: other },
      };
  }
  for (const side of smallerSides(writer)) yield { writer: side, reader };
  for (const side of smallerSides(reader)) yield { writer, reader: side };
}

function* smallerSides({ schema, definitions }: Side): Generator<Side> {
  for (const [path, cut] of cutsOf(schema))
    yield { schema: replaceAt(schema, path, cut), definitions };
  for (const name of Object.keys(definitions))
    for (const [path, cut] of cutsOf(definitions[name]!))
      yield {
        schema,
        definitions: {
          ...definitions,
          [name]: replaceAt(definitions[name]!, path, cut),
        },
      };
}

/** Every place with something smaller to stand there. */
function* cutsOf(schema: Json): Generator<[Path, Json]> {
  for (const path of places(schema)) {
    const value = valueAt(schema, path);
    if (!isObject(value)) continue;
    if (path.length > 0) yield [path, true];
    for (const keyword of Object.keys(value))
      yield [path, without(value, keyword)];
    for (const [keyword, inner] of Object.entries(value)) {
      if (Array.isArray(inner) && inner.length > 1)
        for (const index of inner.keys())
          yield [path, { ...value, [keyword]: inner.toSpliced(index, 1) }];
      if (keyword === "properties" && isObject(inner))
        for (const name of Object.keys(inner))
          yield [path, { ...value, [keyword]: without(inner, name) }];
      if (Array.isArray(inner) && ["allOf", "anyOf", "oneOf"].includes(keyword))
        for (const part of inner as Json[]) yield [path, part];
    }
  }
}

type Path = Parameters<typeof replaceAt>[1];

/** The other side cut in the same way, where it has the same keywords there. */
function cutAt(schema: Json, path: Path, cut: Json): Json | undefined {
  const known = places(schema).some(
    (place) => JSON.stringify(place) === JSON.stringify(path),
  );
  if (!known || !isObject(cut)) return undefined;
  const value = valueAt(schema, path);
  if (!isObject(value)) return undefined;
  const kept = Object.entries(value).filter(([keyword]) => keyword in cut);
  return kept.length === Object.keys(value).length
    ? undefined
    : replaceAt(schema, path, Object.fromEntries(kept));
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => key !== name),
  );
}
