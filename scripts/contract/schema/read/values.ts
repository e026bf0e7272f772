import type { Values } from "../node.ts";
import type { Json } from "../types.ts";
import { canonical } from "../value/json.ts";

/** What `enum` or `const` allows, to be looked up. */
export function valuesOf(
  keyword: "enum" | "const",
  list: readonly Json[],
): Values {
  return { keyword, list, keys: new Set(list.map(canonical)) };
}
