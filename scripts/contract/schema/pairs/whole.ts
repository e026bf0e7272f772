import { below, referenced, type SchemaAt } from "../read/document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";

/** A schema with all that holds beside it: what it refers to, its `allOf`, an alternative that has no rival. */
export interface Whole {
  /** What it was put together from, as it is written. */
  readonly origins: readonly SchemaAt[];
  readonly parts: readonly SchemaAt[];
  /** What it requires itself, and with what it is an alternative of. */
  readonly own: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** `outer`: the properties that are required by what this is an alternative of. */
export function conjoined(
  origins: readonly SchemaAt[],
  outer: ReadonlySet<string> = NOTHING,
): Whole {
  const parts = new Map<unknown, SchemaAt>();
  const own = new Set<string>();
  const open = origins.toReversed();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (!isObject(place.raw) || parts.has(place.raw)) continue;
    parts.set(place.raw, place);
    const names = isMuted(place) ? undefined : memberOf(place.raw, "required");
    if (Array.isArray(names)) names.forEach((name) => own.add(name));
    open.push(...conjunctsOf(place).toReversed());
  }
  const kept = [...parts.values()].filter((place) => !isMuted(place));
  const required = outer.size === 0 ? own : new Set([...outer, ...own]);
  return { origins, parts: kept, own, required };
}

/** What must hold beside the schema's own keywords. */
export function conjunctsOf(place: SchemaAt): readonly SchemaAt[] {
  const { raw } = place;
  if (!isObject(raw)) return [];
  const reference = memberOf(raw, "$ref");
  const target =
    typeof reference === "string" ? referenced(place, reference) : undefined;
  const targets = target === undefined ? [] : [target];
  if (isMuted(place)) return targets;
  return [
    ...targets,
    ...listed(place, "allOf"),
    ...unionsOf(place).flatMap((union) => (union.length === 1 ? union : [])),
  ];
}

/** In 3.0 nothing counts beside a `$ref`. */
export function isMuted({ raw, document }: SchemaAt): boolean {
  return (
    document.dialect === "3.0" &&
    isObject(raw) &&
    typeof memberOf(raw, "$ref") === "string"
  );
}

/** The alternatives of `anyOf` and of `oneOf`, null aside: "or null" chooses nothing. */
export function unionsOf(place: SchemaAt): readonly (readonly SchemaAt[])[] {
  return ["anyOf", "oneOf"].map((keyword) =>
    listed(place, keyword).filter(({ raw }) => !isNull(raw)),
  );
}

/** The whole's alternatives of which there are several. */
export function alternativesOf({ parts }: Whole): readonly SchemaAt[] {
  return unionsIn(parts)
    .filter((union) => union.length > 1)
    .flat();
}

/** What stands for the whole where another has several: its only alternative, or itself. */
export function onlyAlternativeOf({
  parts,
  origins,
}: Whole): readonly SchemaAt[] {
  const only = unionsIn(parts).find((union) => union.length === 1);
  return only ?? origins;
}

function unionsIn(
  parts: readonly SchemaAt[],
): readonly (readonly SchemaAt[])[] {
  return parts.flatMap(unionsOf);
}

/** What the whole says of a property, or of its items: the subschemas under a keyword in all of its parts. */
export function subschemasOf(
  { parts }: Whole,
  keyword: string,
  token?: string,
): readonly SchemaAt[] {
  return parts.flatMap((part) => {
    const held = isObject(part.raw) ? memberOf(part.raw, keyword) : undefined;
    if (typeof held !== "object" || held === null) return [];
    const at = token === undefined ? held : memberOf(held, token);
    return isObject(at) ? [below(part, keyword, token)] : [];
  });
}

function listed(place: SchemaAt, keyword: string): readonly SchemaAt[] {
  const list = isObject(place.raw) && memberOf(place.raw, keyword);
  return Array.isArray(list)
    ? list.map((_, index) => below(place, keyword, index))
    : [];
}

function isNull(raw: unknown): boolean {
  if (!isObject(raw)) return false;
  if (memberOf(raw, "type") === "null") return true;
  const values = memberOf(raw, "enum") ?? [memberOf(raw, "const")];
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.every((v) => v === null)
  );
}
