import type { Json, JsonObject } from "../schema/index.ts";
import { formatMeaning } from "./format.ts";
import { createListing, allOfParts } from "./listing.ts";
import { mapSchemas } from "./map-schemas.ts";
import { byRanks, comparesDecimals, holdsDecimal } from "./ranks.ts";
import type { Matches } from "./matcher.ts";

const MEANT = ["format", "pattern", "patternProperties", "multipleOf"];

export interface Prepared {
  readonly schema: Json;
  readonly value: Json;
  /** How many references there are in it. */
  readonly references: number;
}

/** What a schema says of one value, without the keywords and numbers that validators read in ways of their own. */
export function prepare(matches: Matches, schema: Json, value: Json): Prepared {
  const list = createListing(matches, value);
  let references = 0;
  let isBeyondDoubles = holdsDecimal(value);
  const meant = mapSchemas(schema, (part) => {
    if (part["$ref"] !== undefined) references += 1;
    isBeyondDoubles ||= comparesDecimals(part);
    return MEANT.some((keyword) => part[keyword] !== undefined)
      ? withMeaning(part)
      : part;
  });
  const question = { schema: meant, value };
  return { ...(isBeyondDoubles ? byRanks(question) : question), references };

  function withMeaning({ format, ...rest }: JsonObject): JsonObject {
    const listed = list(rest);
    const meaning = formatMeaning(format);
    return meaning
      ? { ...listed, allOf: [...allOfParts(listed), list(meaning)] }
      : listed;
  }
}
