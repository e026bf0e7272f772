import { literalPattern } from "../regex/literal.ts";
import { saysOnly } from "./says-only.ts";
import { rawMember } from "../../openapi/members.ts";
import { resolve } from "../../openapi/references.ts";
import type { Located } from "../../openapi/located.ts";

// What else a schema says, short of annotations, is beyond a pattern.
const OF_LISTS = new Set(["type", "items", "minItems", "maxItems"]);
const OF_ITEMS = new Set(["type", "enum"]);

/**
 * A pattern of the texts in which a separator joins the items of a list;
 * `undefined` where the schema of the list is not plain enough.
 */
export function listPattern(
  schema: Located | undefined,
  separator: string,
): string | undefined {
  const list = schema && resolve(schema);
  if (!list || !saysOnly(list, OF_LISTS)) return undefined;
  if (rawMember(list, "type")?.value !== "array") return undefined;
  const item = itemPattern(rawMember(list, "items"), separator);
  const [least, most] = ["minItems", "maxItems"].map((bound) =>
    Number(rawMember(list, bound)?.value ?? NaN),
  );
  // A list of nothing is not sent.
  const further = Math.max((least || 1) - 1, 0);
  const limit = Number.isNaN(most) ? "" : Math.max((most ?? 0) - 1, further);
  return (
    item &&
    `^(?:${item})(?:${literalPattern(separator)}(?:${item})){${further},${limit}}$`
  );
}

function itemPattern(
  items: Located | undefined,
  separator: string,
): string | undefined {
  const item = items && resolve(items);
  if (!item || !saysOnly(item, OF_ITEMS)) return undefined;
  const listed = rawMember(item, "enum")?.value;
  const type = rawMember(item, "type")?.value;
  if (Array.isArray(listed)) {
    const isText = type === "string" || type === undefined;
    return isText && listed.every((each) => typeof each === "string")
      ? listed.map(literalPattern).join("|")
      : undefined;
  }
  switch (type) {
    case "string":
      return `[^${literalPattern(separator)}]*`;
    case "integer":
      return "0|-?[1-9][0-9]*";
    case "boolean":
      return "true|false";
    default:
      return undefined;
  }
}
