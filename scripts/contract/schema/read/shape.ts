import {
  DECIMALS,
  isAmong,
  type Keywords,
  type Node,
  SINGLES,
} from "../node.ts";

/** What a schema says, apart from what its subschemas say. */
export interface Shape {
  readonly label: string;
  /** Subschemas in a fixed order, which the label names. */
  readonly ordered: readonly Node[];
  /** Subschemas whose order and repetition mean nothing. */
  readonly unordered: readonly (readonly Node[])[];
}

interface Making {
  readonly ordered: Node[];
  readonly unordered: (readonly Node[])[];
}

export function shapeOf({ keywords, text }: Node): Shape {
  const making: Making = { ordered: [], unordered: [] };
  const said = Object.keys(keywords) as (keyof Keywords)[];
  // However the keywords were ordered.
  if (said.length > 1) said.sort();
  let label = text ? "text" : "";
  for (const keyword of said) {
    const told = tell(keyword, keywords, making);
    if (told !== undefined) label += `;${keyword}=${told}`;
  }
  return { label, ...making };
}

/** The shape as a key, given one for each subschema. */
export function shapeKey(
  { label, ordered, unordered }: Shape,
  idOf: (node: Node) => string,
): string {
  if (ordered.length === 0 && unordered.length === 0) return label;
  const groups = unordered.map((group) => group.map(idOf).sort().join());
  return `${label}|${ordered.map(idOf).join()}|${groups.join("|")}`;
}

/** What one keyword says; `undefined` where that is nothing. */
function tell(
  keyword: keyof Keywords,
  keywords: Keywords,
  { ordered, unordered }: Making,
): string | undefined {
  if (isAmong(DECIMALS, keyword)) return keywords[keyword]?.toString();
  if (isAmong(SINGLES, keyword) || keyword === "decoded") {
    const node = keywords[keyword];
    if (node === undefined) return undefined;
    ordered.push(node);
    return "";
  }
  switch (keyword) {
    case "writtenAs":
    case "chosenBy":
    case "overlaps":
      return undefined;
    // `const` and an `enum` of one are the same.
    case "values":
      return sorted(keywords.values?.keys ?? []).join();
    case "pattern":
      return JSON.stringify(keywords.pattern?.source);
    case "required": {
      const names = sorted(new Set(keywords.required));
      return names.length === 0 ? undefined : JSON.stringify(names);
    }
    case "dependentRequired":
      return JSON.stringify(
        sortedEntries(keywords.dependentRequired).map(([name, names]) => [
          name,
          sorted(names),
        ]),
      );
    case "opaque":
      for (const { content } of keywords.opaque ?? [])
        if (content !== undefined) ordered.push(content);
      return JSON.stringify(
        keywords.opaque?.map(({ keyword, content, text }) => [
          keyword,
          content === undefined ? text : "",
        ]),
      );
    case "unsent":
      return JSON.stringify(sorted(keywords.unsent ?? []));
    case "properties":
    case "dependentSchemas": {
      const entries = sortedEntries(keywords[keyword]);
      for (const [, node] of entries) ordered.push(node);
      return namesOf(entries);
    }
    case "patternProperties": {
      const entries = sortedEntries(keywords.patternProperties);
      for (const [, { schema }] of entries) ordered.push(schema);
      return namesOf(entries);
    }
    case "prefixItems": {
      const items = keywords.prefixItems ?? [];
      ordered.push(...items);
      return String(items.length);
    }
    case "allOf":
    case "anyOf":
    case "oneOf":
      unordered.push(keywords[keyword] ?? []);
      return "";
    default:
      return JSON.stringify(keywords[keyword]);
  }
}

function namesOf(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(entries.map(([name]) => name));
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort();
}

function sortedEntries<Value>(
  map: ReadonlyMap<string, Value> | undefined,
): [string, Value][] {
  const entries = [...(map ?? [])];
  return entries.length > 1
    ? entries.sort(([a], [b]) => (a < b ? -1 : 1))
    : entries;
}
