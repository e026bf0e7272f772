import { exactly } from "../../../openapi/decimal.ts";
import { objectOf } from "../value/json.ts";
import { ANY, namesOf } from "../value/kind.ts";
import type { Keywords } from "../node.ts";
import type { Json } from "../types.ts";

type Printed = readonly [keyword: string, content: Json];

/** A keyword without subschemas as JSON Schema has it; `undefined` where it is another, or says nothing. */
export function assertionOf(
  keyword: keyof Keywords,
  keywords: Keywords,
): Printed | undefined {
  switch (keyword) {
    case "types": {
      const { types = ANY } = keywords;
      return types === ANY ? undefined : ["type", namesOf(types)];
    }
    case "values":
      return ["enum", [...(keywords.values?.list ?? [])]];
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf": {
      const exact = keywords[keyword];
      return exact && [keyword, exactly(exact)];
    }
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
    case "minContains":
    case "maxContains":
    case "minProperties":
    case "maxProperties":
    case "format":
    case "uniqueItems": {
      const content = keywords[keyword];
      return content === undefined ? undefined : [keyword, content];
    }
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
