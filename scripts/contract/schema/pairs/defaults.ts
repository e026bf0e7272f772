import { below, type SchemaAt } from "../read/document.ts";
import { isObject } from "../../../openapi/json.ts";
import { conjunctsOf, isMuted, type Whole } from "./whole.ts";

/**
 * Where a schema's default stands. The nearest counts: one beside a `$ref` or
 * an `allOf` hides what is in there. Several members of one `allOf` may disagree.
 */
export function defaultsOf({ origins }: Whole): readonly SchemaAt[] {
  const found: SchemaAt[] = [];
  const seen = new Set<unknown>();
  const open = origins.toReversed();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { raw } = place;
    if (!isObject(raw) || seen.has(raw)) continue;
    seen.add(raw);
    if (Object.hasOwn(raw, "default") && !isMuted(place))
      found.push(below(place, "default"));
    else open.push(...conjunctsOf(place).toReversed());
  }
  return found;
}
