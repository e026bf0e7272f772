import { toNumber } from "../value/decimal.ts";
import { alwaysDeclares, askedFor, declares, leavesOpen } from "./declares.ts";
import { namesIn, objectOf } from "../value/json.ts";
import { ANY, namesOf } from "../value/kind.ts";
import {
  COUNTS,
  DECIMALS,
  LISTS,
  MAPS,
  SINGLES,
  type Keywords,
  type Node,
} from "../node.ts";
import type { Json } from "../types.ts";

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
    const entries: [string, Json][] = [...assertions(keywords)];
    const here = around || alwaysDeclares(node, 0);
    const part = (at: Node): Json => reference(at, close, true, here);
    const member = (at: Node): Json => whole(at, close);
    // A branch without declared properties is free, whatever the others declare.
    const branch = (at: Node): Json =>
      close && !here && !declares(at, new Set())
        ? { allOf: [part(at)], additionalProperties: true }
        : part(at);
    const listed = {
      allOf: part,
      anyOf: branch,
      oneOf: branch,
      prefixItems: member,
    };
    for (const keyword of LISTS) {
      const to = listed[keyword];
      if (keywords[keyword] === undefined) continue;
      const isChoice = keyword === "anyOf" && keywords.writtenAs === "oneOf";
      entries.push([
        isChoice && literal ? "oneOf" : keyword,
        keywords[keyword].map(to),
      ]);
    }
    for (const keyword of SINGLES) {
      const at = keywords[keyword];
      if (at === undefined) continue;
      const isPart = ["if", "then", "else"].includes(keyword);
      const isTest = ["not", "propertyNames"].includes(keyword);
      entries.push([
        keyword,
        isTest
          ? reference(at, false, false, false)
          : isPart
            ? part(at)
            : member(at),
      ]);
    }
    for (const keyword of MAPS) {
      const map = keywords[keyword];
      const to = keyword === "dependentSchemas" ? part : member;
      if (map !== undefined)
        entries.push([
          keyword,
          objectOf(named(map, names).map(([name, at]) => [name, to(at)])),
        ]);
    }
    if (close && !leavesOpen(keywords)) declare(entries, askedFor(keywords));
    if (!close && keywords.unsent !== undefined)
      declare(entries, keywords.unsent);
    if (keywords.patternProperties !== undefined)
      entries.push([
        "patternProperties",
        objectOf(
          [...keywords.patternProperties].map(([source, { schema }]) => [
            source,
            member(schema),
          ]),
        ),
      ]);
    if (close && !inner && declares(node, new Set()))
      return { allOf: [objectOf(entries)], unevaluatedProperties: false };
    return objectOf(entries);
  }
}

function* assertions(keywords: Keywords): Generator<[string, Json]> {
  if (keywords.types !== undefined && keywords.types !== ANY)
    yield ["type", namesOf(keywords.types)];
  const { values } = keywords;
  if (values !== undefined) yield ["enum", [...values.list]];
  for (const keyword of COUNTS)
    if (keywords[keyword] !== undefined) yield [keyword, keywords[keyword]];
  for (const keyword of DECIMALS)
    if (keywords[keyword] !== undefined)
      yield [keyword, toNumber(keywords[keyword])];
  if (keywords.pattern !== undefined)
    yield ["pattern", keywords.pattern.source];
  if (keywords.format !== undefined) yield ["format", keywords.format];
  if (keywords.uniqueItems) yield ["uniqueItems", true];
  if (keywords.required !== undefined && keywords.required.length > 0)
    yield ["required", [...new Set(keywords.required)]];
  if (keywords.dependentRequired !== undefined)
    yield [
      "dependentRequired",
      objectOf(
        [...keywords.dependentRequired].map(([name, needs]) => [
          name,
          [...needs],
        ]),
      ),
    ];
}

function declare(entries: [string, Json][], names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  const known = entries.find(([keyword]) => keyword === "properties");
  const added = objectOf([...names].map((name) => [name, true]));
  if (known === undefined) entries.push(["properties", added]);
  else known[1] = { ...(known[1] as Record<string, Json>), ...added };
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
  if (map === undefined) return [];
  const entries = [...map];
  return names === undefined
    ? entries
    : entries.filter(([name]) => names.has(name));
}
