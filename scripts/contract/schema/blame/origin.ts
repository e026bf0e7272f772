import { exactly } from "../../../openapi/decimal.ts";
import type { Claim } from "../solve/goal.ts";
import { namesOf } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { COUNTS, DECIMALS, type Keywords, type Node } from "../node.ts";
import { join } from "../../../openapi/pointer.ts";
import type { Json } from "../types.ts";

/** The keyword by which a schema has no room for a kind of value at all. */
export function kindKeyword({ keywords }: Node): string {
  const { never, types, values } = keywords;
  if (never) return "false";
  return values !== undefined &&
    (types === undefined || values.list.length === 0)
    ? values.keyword
    : "type";
}

/** Where a schema says what it says by this keyword. */
export function pointerTo(node: Node, keyword: string): string {
  const { keywords, pointer } = node;
  const written = (each: string): string =>
    join(pointer, each === "anyOf" ? (keywords.writtenAs ?? each) : each);
  if (keyword === "false") return pointer;
  if (keyword === "enum" || keyword === "const")
    return written(keywords.values?.keyword ?? keyword);
  if (keyword !== "type") return written(keyword);
  for (const each of ["anyOf", "oneOf", "allOf"] as const)
    if (keywords.types === undefined && keywords[each] !== undefined)
      return written(each);
  if (keywords.types !== undefined) return join(pointer, "type");
  return keywords.values === undefined
    ? pointer
    : join(pointer, keywords.values.keyword);
}

/** What the writer says, rather than the conditions of the reader under which it is asked: only a writer is closed. */
export function ofWriter(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ closed }) => closed);
}

/** The claim that speaks of the same thing as the reader's keyword; failing that, the first. */
export function counterpart(
  claims: readonly Claim[],
  keyword: string,
): { readonly node: Node; readonly has: boolean } | undefined {
  const found = claims.find(({ node }) => says(node.keywords, keyword));
  if (found !== undefined) return { node: found.node, has: true };
  const [first] = claims;
  return first === undefined ? undefined : { node: first.node, has: false };
}

/** A keyword's value in the terms of JSON Schema; `undefined` for subschemas. */
export function valueOf(node: Node, keyword: string): Json | undefined {
  const { keywords } = node;
  if (keyword === "type") return namesOf(kindsOf(node));
  if (keyword === "enum" || keyword === "const") return keywords.values?.list;
  if (keyword === "pattern") return keywords.pattern?.source;
  if (keyword === "format") return keywords.format;
  if (keyword === "uniqueItems") return keywords.uniqueItems;
  if (keyword === "required") return keywords.required;
  const count = COUNTS.find((each) => each === keyword);
  if (count !== undefined) return keywords[count];
  const bound = DECIMALS.find((each) => each === keyword);
  const exact = bound === undefined ? undefined : keywords[bound];
  return exact === undefined ? undefined : exactly(exact);
}

function says(keywords: Keywords, keyword: string): boolean {
  switch (keyword) {
    case "type":
      return keywords.types !== undefined;
    case "enum":
    case "const":
      return keywords.values !== undefined;
    case "false":
      return false;
    default:
      return (
        Object.hasOwn(keywords, keyword) ||
        (keywords.opaque ?? []).some((each) => each.keyword === keyword)
      );
  }
}
