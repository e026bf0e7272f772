import { exactly } from "../../../openapi/decimal.ts";
import { objectOf } from "../value/json.ts";
import { ANY, namesOf } from "../value/kind.ts";
import { COUNTS, DECIMALS, isAmong, type Keywords } from "../node.ts";
import type { Json } from "../types.ts";

/** Those whose value is kept as it is written. */
const PLAIN = [...COUNTS, "format", "uniqueItems"] as const;

type Printed = readonly [keyword: string, content: Json];

/** A keyword without subschemas as JSON Schema has it; `undefined` where it is another, or says nothing. */
export function assertionOf(
  keyword: keyof Keywords,
  keywords: Keywords,
): Printed | undefined {
  if (isAmong(DECIMALS, keyword)) {
    const exact = keywords[keyword];
    return exact && [keyword, exactly(exact)];
  }
  if (isAmong(PLAIN, keyword)) {
    const content = keywords[keyword];
    return content === undefined ? undefined : [keyword, content];
  }
  switch (keyword) {
    case "types": {
      const { types = ANY } = keywords;
      return types === ANY ? undefined : ["type", namesOf(types)];
    }
    case "values":
      return ["enum", [...(keywords.values?.list ?? [])]];
    case "pattern":
      return keywords.pattern && [keyword, keywords.pattern.source];
    case "required": {
      const names = [...new Set(keywords.required)];
      return names.length === 0 ? undefined : [keyword, names];
    }
    case "dependentRequired":
      return [keyword, objectOf(keywords.dependentRequired ?? [])];
    default:
      return undefined;
  }
}
