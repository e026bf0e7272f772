import { validate, type Schema } from "@cfworker/json-schema";
import type { Json } from "../schema/index.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { join } from "../../openapi/pointer.ts";
import type { Judge } from "./judge.ts";

export const cfworkerJudge: Judge = (schema, value) =>
  validate(value, schema as Schema | boolean, "2020-12", targetsIn(schema))
    .valid;

/** What can be referred to. Left to itself, the validator gives every subschema an address first. */
function targetsIn(schema: Json): Record<string, Schema | boolean> {
  const targets: [string, Json][] = [["#", schema]];
  const definitions = isJsonObject(schema) ? schema["$defs"] : undefined;
  if (isJsonObject(definitions))
    for (const [name, each] of Object.entries(definitions))
      targets.push([`#${join("/$defs", name)}`, each]);
  return Object.fromEntries(targets) as Record<string, Schema | boolean>;
}
