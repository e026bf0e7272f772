import { isBareReference, isBareWrapper, mayBeBare } from "./dialect.ts";
import { follow } from "../../../openapi/references.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { join } from "../../../openapi/pointer.ts";
import type { Direction, SchemaDocument } from "../types.ts";

type Raw = Record<string, unknown>;

/** A schema as it stands in a document. */
export interface SchemaAt {
  readonly document: SchemaDocument;
  readonly direction: Direction;
  readonly pointer: string;
  readonly raw: unknown;
}

/** How many references and wrappers may be followed before we call it a circle. */
const MAX_HOPS = 100;

/**
 * Follows references, and wrappers that add nothing, to the schema they stand for; `undefined` where there is none.
 * `isMore`: what adds something all the same.
 */
export function unwrapped(
  place: SchemaAt,
  isMore: (at: SchemaAt) => boolean = () => false,
): SchemaAt | undefined {
  let at: SchemaAt | undefined = place;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    if (at === undefined || !isObject(at.raw) || !mayBeBare(at.raw)) return at;
    const { raw, document } = at;
    if (isBareReference(raw, document.dialect))
      at = referenced(at, raw["$ref"] as string);
    else if (isBareWrapper(raw, document.dialect) && !isMore(at))
      at = onlyMember(at, raw);
    else return at;
  }
  return undefined;
}

/** Where a `$ref` leads; `undefined` when it leads out of the document or nowhere. */
export function referenced(
  place: SchemaAt,
  reference: string,
): SchemaAt | undefined {
  const target = follow(place.document.root, reference, place.pointer);
  return target && { ...place, pointer: target.pointer, raw: target.value };
}

/** The properties that this direction leaves out, own or brought by `$ref` and `allOf`: name to pointer. */
export function hiddenProperties(place: SchemaAt): ReadonlyMap<string, string> {
  let hidden: Map<string, string> | undefined;
  const visit = (at: SchemaAt | undefined, depth: number): void => {
    if (at === undefined || !isObject(at.raw) || depth > 8) return;
    const { raw } = at;
    if (typeof raw["$ref"] === "string") {
      visit(referenced(at, raw["$ref"]), depth + 1);
      if (at.document.dialect === "3.0") return;
    }
    const properties = memberOf(raw, "properties");
    for (const name of isObject(properties) ? Object.keys(properties) : []) {
      if (!mayBeHidden(memberOf(properties as object, name))) continue;
      const property = below(at, "properties", name);
      if (isHidden(property, 0))
        (hidden ??= new Map()).set(name, property.pointer);
    }
    const parts = memberOf(raw, "allOf");
    for (const index of Array.isArray(parts) ? parts.keys() : [])
      visit(below(at, "allOf", index), depth + 1);
  };
  visit(place, 0);
  return hidden ?? NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();
function hidingKeyword({ direction }: SchemaAt): string {
  return direction === "request" ? "readOnly" : "writeOnly";
}

/** What stands at a keyword, or at a token below it. */
export function below(
  place: SchemaAt,
  keyword: string,
  token?: string | number,
): SchemaAt {
  const held = memberOf(place.raw as object, keyword);
  return token === undefined
    ? within(place, held, keyword)
    : within(place, memberOf(held as object, String(token)), keyword, token);
}

/** The same for those who have it at hand. */
export function within(
  { document, direction, pointer }: SchemaAt,
  raw: unknown,
  keyword: string,
  token?: string | number,
): SchemaAt {
  const at = `${pointer}/${keyword}`;
  return {
    document,
    direction,
    pointer: token === undefined ? at : join(at, token),
    raw,
  };
}

function onlyMember(place: SchemaAt, raw: Raw): SchemaAt {
  const keyword = ["allOf", "anyOf", "oneOf"].find((each) =>
    Object.hasOwn(raw, each),
  );
  return below(place, keyword ?? "allOf", 0);
}

/** Most properties need no closer look. */
function mayBeHidden(raw: unknown): boolean {
  return (
    isObject(raw) &&
    ("$ref" in raw || "allOf" in raw || "readOnly" in raw || "writeOnly" in raw)
  );
}

function isHidden(place: SchemaAt | undefined, depth: number): boolean {
  if (place === undefined || !isObject(place.raw) || depth > 8) return false;
  const { raw, document } = place;
  const reference = raw["$ref"];
  const follows =
    typeof reference === "string" &&
    isHidden(referenced(place, reference), depth + 1);
  if (typeof reference === "string" && document.dialect === "3.0")
    return follows;
  if (memberOf(raw, hidingKeyword(place)) === true) return true;
  const parts = memberOf(raw, "allOf");
  return (
    follows ||
    (Array.isArray(parts) &&
      [...parts.keys()].some((index) =>
        isHidden(below(place, "allOf", index), depth + 1),
      ))
  );
}
