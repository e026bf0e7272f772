import { VALUE } from "../operation/parameter-question.ts";
import type { Json } from "../schema/index.ts";
import { isObject } from "./object.ts";

/** A value whose two sides are written differently carries its form beside it. */
export function unwrapped(value: Json | undefined): Json | undefined {
  return isObject(value) && VALUE in value ? value[VALUE] : value;
}
