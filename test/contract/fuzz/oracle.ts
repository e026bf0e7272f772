import { Validator, type Schema } from "@cfworker/json-schema";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { withoutFormats } from "./without-formats.ts";
import { compileAjv } from "./ajv.ts";

/** What two validators say of a value, undefined where they differ: whole schemas here, and their own RegExp. */
export type Oracle = (value: Json) => boolean | undefined;

export function createOracle(schema: Json): Oracle {
  const first = compileAjv(withoutFormats(schema));
  const second = createInterpreter(schema);
  return (value) => {
    try {
      const verdict = first(value);
      return verdict === second(value) ? verdict : undefined;
    } catch {
      return undefined;
    }
  };
}

/** What the one of them says that needs no compiling, undefined where it can't. */
export function createInterpreter(schema: Json): Oracle {
  const validator = new Validator(withoutFormats(schema) as Schema, "2020-12");
  return (value) => {
    try {
      return validator.validate(value).valid;
    } catch {
      return undefined;
    }
  };
}
