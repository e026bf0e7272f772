import { VALUE } from "../operation/parameter-question.ts";
import type { Json } from "../schema/index.ts";
import { isJsonObject } from "../schema/value/json.ts";

/** A value whose two sides are written differently carries its form beside it. */
export function unwrappedValue(value: Json | undefined): Json | undefined {
  return isJsonObject(value) && VALUE in value ? value[VALUE] : value;
}
