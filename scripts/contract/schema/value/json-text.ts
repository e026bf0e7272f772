import type { Node } from "../node.ts";

const JSON_TEXT = /^"application\/([^;"]+\+)?json *[;"]/i;

/** What a schema's own words say of the value that its JSON texts stand for. */
export function contentOf({ keywords }: Node): Node | undefined {
  const { opaque = [], contentEncoding } = keywords;
  const said = (keyword: string) =>
    opaque.find((each) => each.keyword === keyword);
  const isPlain =
    contentEncoding === undefined && said("contentEncoding") === undefined;
  return isPlain && JSON_TEXT.test(said("contentMediaType")?.text ?? "")
    ? said("contentSchema")?.content
    : undefined;
}
