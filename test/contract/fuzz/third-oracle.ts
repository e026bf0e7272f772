import { validator, type Schema } from "@exodus/schemasafe";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { withoutFormats } from "./without-formats.ts";
import type { Oracle } from "./oracle.ts";

/** A validator that the engine doesn't use; undefined for what it refuses to compile. */
export function createThirdOracle(schema: Json): Oracle {
  try {
    const validate = validator(withoutFormats(schema) as Schema, {
      mode: "lax",
      isJSON: true,
      $schemaDefault: "https://json-schema.org/draft/2020-12/schema",
    });
    return (value) => validate(value as Parameters<typeof validate>[0]);
  } catch {
    return () => undefined;
  }
}
