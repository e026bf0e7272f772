import type { Decimal } from "../value/decimal.ts";
import type { Keywords, Node } from "../node.ts";

/** What a schema says, apart from what its subschemas say. */
export interface Shape {
  readonly label: string;
  /** Subschemas in a fixed order, which the label names. */
  readonly ordered: readonly Node[];
  /** Subschemas whose order and repetition mean nothing. */
  readonly unordered: readonly (readonly Node[])[];
}

/** What one keyword adds. */
interface Part {
  readonly label: string;
  readonly ordered?: readonly Node[];
  readonly unordered?: readonly Node[];
}

export function shapeOf({ keywords, text }: Node): Shape {
  const parts: Part[] = [];
  for (const keyword of Object.keys(keywords) as (keyof Keywords)[]) {
    const part = partOf(keyword, keywords);
    if (part !== undefined) parts.push(part);
  }
  // However the keywords were ordered.
  parts.sort((a, b) => (a.label < b.label ? -1 : 1));
  let label = text ? "text" : "";
  const ordered: Node[] = [];
  const unordered: (readonly Node[])[] = [];
  for (const part of parts) {
    label += `;${part.label}`;
    if (part.ordered !== undefined) ordered.push(...part.ordered);
    if (part.unordered !== undefined) unordered.push(part.unordered);
  }
  return { label, ordered, unordered };
}

/** The shape as a key, given one for each subschema. */
export function keyOf(shape: Shape, idOf: (node: Node) => string): string {
  const groups = shape.unordered.map((group) => group.map(idOf).sort().join());
  return `${shape.label}|${shape.ordered.map(idOf).join()}|${groups.join("|")}`;
}

function partOf(keyword: keyof Keywords, keywords: Keywords): Part | undefined {
  switch (keyword) {
    case "writtenAs":
      return undefined;
    // `const` and an `enum` of one are the same.
    case "values":
      return said(keyword, [...(keywords.values?.keys ?? [])].sort());
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
      return said(keyword, spelling(keywords[keyword]));
    case "pattern":
      return said(keyword, keywords.pattern?.source);
    case "required": {
      const names = [...new Set(keywords.required)].sort();
      return names.length === 0 ? undefined : said(keyword, names);
    }
    case "dependentRequired":
      return said(
        keyword,
        sorted(keywords.dependentRequired).map(([name, names]) => [
          name,
          [...names].sort(),
        ]),
      );
    case "opaque":
      return said(
        keyword,
        keywords.opaque?.map((each) => [each.keyword, each.text]),
      );
    case "unsent":
      return said(keyword, [...(keywords.unsent ?? [])].sort());
    case "properties":
    case "dependentSchemas": {
      const entries = sorted(keywords[keyword]);
      const ordered = entries.map(([, node]) => node);
      return { ...said(keyword, namesOf(entries)), ordered };
    }
    case "patternProperties": {
      const entries = sorted(keywords.patternProperties);
      const ordered = entries.map(([, { schema }]) => schema);
      return { ...said(keyword, namesOf(entries)), ordered };
    }
    case "prefixItems": {
      const ordered = keywords.prefixItems ?? [];
      return { ...said(keyword, ordered.length), ordered };
    }
    case "allOf":
    case "anyOf":
    case "oneOf":
      return { label: keyword, unordered: keywords[keyword] ?? [] };
    case "additionalProperties":
    case "propertyNames":
    case "unevaluatedProperties":
    case "items":
    case "contains":
    case "unevaluatedItems":
    case "not":
    case "if":
    case "then":
    case "else": {
      const node = keywords[keyword];
      return node && { label: keyword, ordered: [node] };
    }
    default:
      return said(keyword, keywords[keyword]);
  }
}

function said(keyword: string, value: unknown): Part {
  return { label: `${keyword}=${JSON.stringify(value)}` };
}

function spelling(decimal: Decimal | undefined): string | undefined {
  return decimal && `${decimal.digits}e${-decimal.scale}`;
}

function namesOf(entries: readonly (readonly [string, unknown])[]): string[] {
  return entries.map(([name]) => name);
}

function sorted<Value>(
  map: ReadonlyMap<string, Value> | undefined,
): [string, Value][] {
  if (map === undefined) return [];
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
