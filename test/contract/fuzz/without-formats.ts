import type { Json } from "../../../scripts/contract/schema/index.ts";
import { meaningOf } from "../../../scripts/contract/verify/format.ts";
import { partsOf } from "../../../scripts/contract/verify/listing.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";

/** Known formats as the patterns and bounds that they stand for. */
export function withoutFormats(schema: Json): Json {
  return mapSchemas(schema, ({ format, ...rest }) => {
    const meaning = meaningOf(format);
    return meaning ? { ...rest, allOf: [...partsOf(rest), meaning] } : rest;
  });
}
