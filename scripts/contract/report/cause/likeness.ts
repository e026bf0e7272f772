import { entry } from "../../../openapi/entry.ts";
import type { Json } from "../../schema/index.ts";
import type { Finding } from "../../finding/types.ts";
import { URL_RULES } from "../../finding/url-change.ts";

/** A report is written in several formats, and each asks. */
const known = new WeakMap<Finding, string>();

/** The same for changes that a reader would call one: what differs, and what it differs in, wherever that is. */
export function likenessOf(finding: Finding): string {
  return entry(known, finding, () => JSON.stringify(partsOf(finding)));
}

function partsOf({ id, args, places }: Finding): readonly unknown[] {
  const { property, values, keyword, base, revised, reason } = args;
  if (id === URL_RULES.pathChanged.id) {
    return [id, movedSegments(String(base), String(revised))];
  }
  // Two lists tell by themselves what they are of.
  if (Array.isArray(values) && Array.isArray(base) && Array.isArray(revised)) {
    return [id, sorted(base), sorted(revised), reason];
  }
  const what = property ?? values ?? [keyword, base, revised];
  const [name] = places.map(({ at }) => nameIn(at)).sort();
  return [id, what, reason, name];
}

/** `/v2/pets/{id}` and `/v2/animals/{id}`: `pets` became `animals`. */
function movedSegments(base: string, revised: string) {
  const [here, there] = [base.split("/"), revised.split("/")];
  const isSame = (index: number): boolean => here.at(index) === there.at(index);
  const shortest = Math.min(here.length, there.length);
  let before = 0;
  while (before < shortest && isSame(before)) before += 1;
  let after = 0;
  while (after < shortest - before && isSame(-1 - after)) after += 1;
  return [here, there].map((path) => path.slice(before, path.length - after));
}

function sorted(values: readonly Json[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/** The part and the last name of `200 body/results/0/port_id`, positions left out. */
function nameIn(at: string): string {
  const [part, ...steps] = at.replace(/^(\d\w\w|default) /, "").split(/[/ ]/);
  return `${part} ${steps.findLast((step) => !/^\d+$/.test(step))}`;
}
