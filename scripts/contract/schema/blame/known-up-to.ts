import type { Json } from "../types.ts";
import { declaresNothing } from "../evaluate/declares.ts";
import type { Context } from "../solve/context.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { asksFor, lookedAt, looksAt } from "../solve/object-view.ts";
import { type Node, schemasUnder } from "../node.ts";
import { OBJECT } from "../value/kind.ts";
import { memberOf } from "../../../openapi/json.ts";

const MAX_DEPTH = 20;

/** A way into a value: properties by name, items by number. */
export type Trail = readonly (string | number)[];

/** The pointer's tokens, as what they lead through tells them apart. */
export function trailInto(value: Json, tokens: readonly string[]): Trail {
  let at: unknown = value;
  return tokens.map((token) => {
    const isItem = Array.isArray(at);
    at = isItem
      ? (at as readonly unknown[])[Number(token)]
      : memberOf(at, token);
    return isItem ? Number(token) : token;
  });
}

/**
 * How far a schema follows the trail before it lets any value through because it
 * doesn't speak of the next property; `undefined` where it speaks of all of them.
 */
export function knownUpTo(
  context: Context,
  node: Node,
  trail: Trail,
): number | undefined {
  const [token, ...rest] = trail;
  if (token === undefined) return undefined;
  if (typeof token === "string" && isUnknownTo(context, node, token)) return 0;
  const found = membersOf(context, node, token).map((member) =>
    knownUpTo(context, member, rest),
  );
  const known = found.filter((each) => each !== undefined);
  return found.length === 0 || known.length < found.length
    ? undefined
    : 1 + Math.max(...known);
}

/** What a schema, with its parts and alternatives, says of a member. */
function membersOf(
  context: Context,
  node: Node,
  token: string | number,
  depth = 0,
): readonly Node[] {
  if (depth > MAX_DEPTH) return [];
  const parts = schemasUnder(node.keywords, "allOf", "anyOf", "oneOf");
  return [
    ...saidOf(context, node, token),
    ...parts.flatMap((part) => membersOf(context, part, token, depth + 1)),
  ];
}

function saidOf(
  context: Context,
  node: Node,
  token: string | number,
): readonly Node[] {
  const { prefixItems, items, additionalProperties } = node.keywords;
  const named = typeof token === "string" ? lookedAt(context, node, token) : [];
  if (named.length > 0) return named;
  const other =
    typeof token === "string"
      ? additionalProperties
      : (prefixItems?.[token] ?? items);
  return other === undefined ? [] : [other];
}

/** Whether it lets any value of the property through because it doesn't speak of it; what is free-form speaks of all. */
function isUnknownTo(context: Context, node: Node, name: string): boolean {
  return heedOf(context, node, name, 0) === "others";
}

/** What a schema speaks of: the property, others and not that one, or none at all. */
type Heed = "it" | "others" | "none";

function heedOf(
  context: Context,
  node: Node,
  name: string,
  depth: number,
): Heed {
  if (looksAt(context, node, name) || asksFor(node, name)) return "it";
  if (depth > MAX_DEPTH) return "it";
  const { allOf = [], anyOf = [], oneOf = [] } = node.keywords;
  const heeds = (nodes: readonly Node[]): readonly Heed[] =>
    nodes
      .filter((part) => (kindsOf(part) & OBJECT) !== 0)
      .map((part) => heedOf(context, part, name, depth + 1));
  const own = declaresNothing(node) ? "none" : "others";
  const unions = [anyOf, oneOf].map((branches) => leastOf(heeds(branches)));
  return mostOf([own, ...heeds(allOf), ...unions]);
}

/** What holds together. */
function mostOf(heeds: readonly Heed[]): Heed {
  if (heeds.includes("it")) return "it";
  return heeds.includes("others") ? "others" : "none";
}

/** One of several; who speaks of the property in one of them knows it. */
function leastOf(heeds: readonly Heed[]): Heed {
  if (heeds.includes("it")) return "it";
  return heeds.length === 0 || heeds.includes("none") ? "none" : "others";
}
