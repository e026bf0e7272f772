import { Validator } from "@cfworker/json-schema";
import type { Schema } from "@cfworker/json-schema";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { withoutFormats } from "./without-formats.ts";
import { compileAjv } from "./ajv.ts";

/** What two validators say of a value, undefined where they differ: whole schemas here, and their own RegExp. */
export type Oracle = (value: Json) => boolean | undefined;

export function createOracle(schema: Json): Oracle {
  const plain = withoutFormats(schema);
  const first = compileAjv(plain);
  const second = new Validator(plain as Schema, "2020-12");
  return (value) => {
    try {
      const verdict = first(value);
      return verdict === second.validate(value).valid ? verdict : undefined;
    } catch {
      return undefined;
    }
  };
}
