import type { Json } from "../../../scripts/contract/schema/index.ts";
import { formatMeaning } from "../../../scripts/contract/verify/format.ts";
import { allOfParts } from "../../../scripts/contract/verify/listing.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";

/** Known formats as the patterns and bounds that they stand for. */
export function withoutFormats(schema: Json): Json {
  return mapSchemas(schema, ({ format, ...rest }) => {
    const meaning = formatMeaning(format);
    return meaning ? { ...rest, allOf: [...allOfParts(rest), meaning] } : rest;
  });
}
