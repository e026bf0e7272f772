import { Check } from "typebox/schema";
import type { Json } from "../schema/index.ts";
import type { Judge } from "./judge.ts";
import { isJsonObject } from "../schema/value/json.ts";

export const typeboxJudge: Judge = (schema, value) =>
  Check(schema as Parameters<typeof Check>[0], withoutPrototypes(value));

/** To TypeBox a property is there when it is inherited: every object would have a `toString`. */
function withoutPrototypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (!isJsonObject(value)) return value;
  const bare = Object.create(null) as Record<string, Json>;
  for (const [name, member] of Object.entries(value))
    bare[name] = withoutPrototypes(member);
  return bare;
}
