import { assertionOf } from "./assertion.ts";
import { alwaysDeclares, askedFor, declares, leavesOpen } from "./declares.ts";
import { namesIn, objectOf } from "../value/json.ts";
import { LISTS, MAPS, SINGLES, type Keywords, type Node } from "../node.ts";
import type { Json, JsonObject } from "../types.ts";

export interface Printing {
  readonly closed: boolean;
  readonly literal: boolean;
  /** Leaves out what cannot bear on this value: properties whose names are nowhere in it. */
  readonly about?: Json;
}

/**
 * Plain JSON Schema 2020-12, keyword by keyword as it was read; schemas that are used twice become definitions.
 * A text is one of several values, whichever suits: the schema is one of the list of them, which `spell` makes.
 */
export function print(root: Node, { closed, literal, about }: Printing): Json {
  const names = about === undefined ? undefined : namesIn(about);
  const shared = sharedNodes(root, names);
  const definitions = new Map<string, Json>();
  const body = whole(root, closed);
  return definitions.size === 0
    ? body
    : objectOf([
        ...Object.entries(body as Record<string, Json>),
        ["$defs", objectOf(definitions)],
      ]);

  function whole(node: Node, close: boolean): Json {
    const one = reference(node, close, false, false);
    return node.text ? { contains: one } : one;
  }

  /**
   * `inner`: the place is part of a larger schema of the same value, which sees to closing it.
   * `around`: that one declares properties, whichever branches hold.
   */
  function reference(
    node: Node,
    close: boolean,
    inner: boolean,
    around: boolean,
  ): Json {
    if (!shared.has(node)) return printed(node, close, inner, around);
    const flags = [close && "c", inner && "i", around && "a"];
    const name = `${node.uid}${flags.filter(Boolean).join("")}`;
    if (!definitions.has(name)) {
      definitions.set(name, true);
      definitions.set(name, printed(node, close, inner, around));
    }
    return { $ref: `#/$defs/${name}` };
  }

  function printed(
    node: Node,
    close: boolean,
    inner: boolean,
    around: boolean,
  ): Json {
    const { keywords } = node;
    // Validators refuse an empty list as such.
    if (keywords.never || keywords.values?.list.length === 0)
      return { not: {} };
    if (keywords.decoded !== undefined) return whole(keywords.decoded, close);
    const says: Record<string, Json> = {};
    const here = around || alwaysDeclares(node);
    const part = (at: Node): Json => reference(at, close, true, here);
    const member = (at: Node): Json => whole(at, close);
    // A branch without declared properties is free, whatever the others declare.
    const branch = (at: Node): Json =>
      close && !here && !declares(at, new Set())
        ? { allOf: [part(at)], additionalProperties: true }
        : part(at);
    for (const keyword of Object.keys(keywords) as (keyof Keywords)[]) {
      const [name, content] = assertionOf(keyword, keywords) ??
        applied(keyword) ?? [undefined];
      if (name !== undefined) says[name] = content;
    }
    if (literal && keywords.tag !== undefined) {
      const { property, value } = keywords.tag;
      says["properties"] = objectOf([[property, { const: value }]]);
    }
    const more = close
      ? leavesOpen(keywords)
        ? undefined
        : askedFor(keywords)
      : keywords.unsent;
    if (more !== undefined && more.size > 0) {
      const added = [...more].map((name) => [name, true] as const);
      const known = (says["properties"] ?? {}) as JsonObject;
      says["properties"] = objectOf([...Object.entries(known), ...added]);
    }
    return close && !inner && declares(node, new Set())
      ? { allOf: [says], unevaluatedProperties: false }
      : says;

    function applied(
      keyword: keyof Keywords,
    ): readonly [string, Json] | undefined {
      switch (keyword) {
        case "allOf":
          return [keyword, keywords.allOf?.map(part) ?? []];
        case "anyOf":
          return [
            literal && keywords.writtenAs === "oneOf" && !keywords.overlaps
              ? "oneOf"
              : keyword,
            keywords.anyOf?.map(branch) ?? [],
          ];
        case "oneOf":
          return [keyword, keywords.oneOf?.map(branch) ?? []];
        case "prefixItems":
          return [keyword, keywords.prefixItems?.map(member) ?? []];
        case "if":
        case "then":
        case "else":
          return one(keyword, part);
        case "not":
        case "propertyNames":
          return one(keyword, (at) => reference(at, false, false, false));
        case "items":
        case "contains":
        case "unevaluatedItems":
        case "additionalProperties":
        case "unevaluatedProperties":
          return one(keyword, member);
        case "properties":
          return [keyword, mapped(named(keywords.properties, names), member)];
        case "dependentSchemas":
          return [
            keyword,
            mapped(named(keywords.dependentSchemas, names), part),
          ];
        case "patternProperties":
          return [
            keyword,
            objectOf(
              [...(keywords.patternProperties ?? [])].map(
                ([source, { schema }]) => [source, member(schema)],
              ),
            ),
          ];
        default:
          return undefined;
      }
    }

    function one(
      keyword: (typeof SINGLES)[number],
      to: (at: Node) => Json,
    ): readonly [string, Json] | undefined {
      const at = keywords[keyword];
      return at && [keyword, to(at)];
    }
  }
}

function mapped(
  entries: readonly (readonly [string, Node])[],
  to: (at: Node) => Json,
): JsonObject {
  return objectOf(entries.map(([name, at]) => [name, to(at)]));
}

/** Those that more than one place refers to, or that refer to themselves. */
function sharedNodes(
  root: Node,
  names: ReadonlySet<string> | undefined,
): Set<Node> {
  const shared = new Set<Node>();
  const seen = new Set<Node>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) {
      shared.add(node);
      continue;
    }
    seen.add(node);
    const { keywords } = node;
    for (const keyword of SINGLES)
      if (keywords[keyword] !== undefined) waiting.push(keywords[keyword]);
    if (keywords.decoded !== undefined) waiting.push(keywords.decoded);
    for (const keyword of LISTS) waiting.push(...(keywords[keyword] ?? []));
    for (const keyword of MAPS)
      for (const [, at] of named(keywords[keyword], names)) waiting.push(at);
    for (const { schema } of keywords.patternProperties?.values() ?? [])
      waiting.push(schema);
  }
  return shared;
}

/** Those of the entries that have one of the names. */
function named(
  map: ReadonlyMap<string, Node> | undefined,
  names: ReadonlySet<string> | undefined,
): (readonly [string, Node])[] {
  const found: (readonly [string, Node])[] = [];
  for (const entry of map ?? [])
    if (names === undefined || names.has(entry[0])) found.push(entry);
  return found;
}
