import type { Json, JsonObject } from "../schema/index.ts";
import { meaningOf } from "./format.ts";
import { createListing, partsOf } from "./listing.ts";
import { mapSchemas } from "./map-schemas.ts";
import type { Matches } from "./matcher.ts";

const MEANT = ["format", "pattern", "patternProperties", "multipleOf"];

/** What a schema says of one value, without the keywords that validators read in ways of their own. */
export function prepare(matches: Matches, schema: Json, value: Json): Json {
  const list = createListing(matches, value);
  return mapSchemas(schema, (part) =>
    MEANT.some((keyword) => part[keyword] !== undefined)
      ? withMeaning(part)
      : part,
  );

  function withMeaning({ format, ...rest }: JsonObject): JsonObject {
    const listed = list(rest);
    const meaning = meaningOf(format);
    return meaning
      ? { ...listed, allOf: [...partsOf(listed), list(meaning)] }
      : listed;
  }
}
