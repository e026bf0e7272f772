import type { Decimal } from "../value/decimal.ts";
import {
  COUNTS,
  DECIMALS,
  LISTS,
  MAPS,
  SINGLES,
  type Keywords,
  type Node,
} from "../node.ts";

/** What a schema says, apart from what its subschemas say. */
export interface Shape {
  readonly label: string;
  /** Subschemas in a fixed order, which the label names. */
  readonly ordered: readonly Node[];
  /** Subschemas whose order and repetition mean nothing. */
  readonly unordered: readonly (readonly Node[])[];
}

export function shapeOf({ keywords, text }: Node): Shape {
  const ordered: Node[] = [];
  const unordered: (readonly Node[])[] = [];
  let label = text ? "text" : "";
  const say = (keyword: string, value: unknown): void => {
    label += `;${keyword}=${JSON.stringify(value)}`;
  };

  if (keywords.never) say("never", true);
  if (keywords.types !== undefined) say("types", keywords.types);
  // `const` and an `enum` of one are the same.
  if (keywords.values !== undefined)
    say("values", [...keywords.values.keys].sort());
  for (const keyword of COUNTS)
    if (keywords[keyword] !== undefined) say(keyword, keywords[keyword]);
  for (const keyword of DECIMALS) {
    const value = keywords[keyword];
    if (value !== undefined) say(keyword, spelling(value));
  }
  if (keywords.pattern !== undefined) say("pattern", keywords.pattern.source);
  if (keywords.format !== undefined) say("format", keywords.format);
  if (keywords.uniqueItems) say("uniqueItems", true);
  if (keywords.required !== undefined && keywords.required.length > 0)
    say("required", [...new Set(keywords.required)].sort());
  for (const [name, names] of sorted(keywords.dependentRequired))
    say("dependentRequired", [name, [...names].sort()]);
  for (const each of keywords.opaque ?? [])
    say("opaque", [each.keyword, each.text]);

  for (const keyword of SINGLES) {
    const node = keywords[keyword];
    if (node === undefined) continue;
    say("to", keyword);
    ordered.push(node);
  }
  for (const keyword of MAPS)
    for (const [name, node] of sorted(keywords[keyword])) {
      say("to", [keyword, name]);
      ordered.push(node);
    }
  for (const [source, { schema }] of sorted(keywords.patternProperties)) {
    say("to", ["patternProperties", source]);
    ordered.push(schema);
  }
  for (const keyword of LISTS) addList(keyword, keywords);
  return { label, ordered, unordered };

  function addList(keyword: (typeof LISTS)[number], from: Keywords): void {
    const list = from[keyword];
    if (list === undefined) return;
    if (keyword === "prefixItems") {
      say(keyword, list.length);
      ordered.push(...list);
    } else {
      say("to", keyword);
      unordered.push(list);
    }
  }
}

/** The shape as a key, given one for each subschema. */
export function keyOf(shape: Shape, idOf: (node: Node) => string): string {
  const groups = shape.unordered.map((group) => group.map(idOf).sort().join());
  return `${shape.label}|${shape.ordered.map(idOf).join()}|${groups.join("|")}`;
}

function spelling({ digits, scale }: Decimal): string {
  return `${digits}e${-scale}`;
}

function sorted<Value>(
  map: ReadonlyMap<string, Value> | undefined,
): [string, Value][] {
  if (map === undefined) return [];
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
