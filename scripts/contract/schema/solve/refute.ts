import { step, type Context } from "./context.ts";
import { cellsOf } from "./expand.ts";
import {
  type Demand,
  type Goal,
  type Cell,
  type Known,
  type Option,
  claim,
} from "./goal.ts";
import { listedUnion } from "../evaluate/listed-union.ts";
import { ANY, ARRAY, NUMBER, OBJECT, STRING } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import { refuteArray } from "./refute-array.ts";
import { refuteNumber } from "./refute-number.ts";
import { refuteObject } from "./refute-object.ts";
import { refuteString } from "./refute-string.ts";
import { formatLanguage } from "./string.ts";

/** What is left of a cell where a schema fails in this way. */
export function failing(cell: Cell, option: Option): Cell {
  return {
    ...cell,
    kinds: option.kinds ?? cell.kinds,
    pos: [...cell.pos, ...(option.pos ?? [])],
    neg: [...cell.neg, ...(option.neg ?? [])],
    demands: [...cell.demands, ...(option.demands ?? [])],
  };
}

const NOTHING_KNOWN: Known = { isApart: () => false, isHeld: () => false };

/** All ways in which a schema can fail for values of the cell's kind; an option that adds nothing always fails. */
export function refutations(
  context: Context,
  node: Node,
  kinds: number,
  known: Known = NOTHING_KNOWN,
): Option[] {
  const { keywords } = node;
  if (keywords.never) return [{ keyword: "false" }];
  const types = keywords.types ?? ANY;
  if ((types & kinds) === 0) return [{ keyword: "type" }];
  const options: Option[] = [];
  if ((kinds & ~types) !== 0)
    options.push({ keyword: "type", kinds: kinds & ~types });
  options.push(...ofKind(context, node, kinds, known));
  options.push(...ofApplicators(keywords, known));
  step(context, options.length);
  if ((kinds & (OBJECT | ARRAY)) !== 0)
    options.push(...unevaluated(context, node, kinds));
  for (const opaque of keywords.opaque ?? []) {
    const { keyword, detail } = opaque;
    if ((opaque.kinds & kinds) !== 0)
      options.push({
        keyword,
        opaque,
        unknown: { reason: keyword, ...(detail ? { detail } : {}) },
        ...(keyword === "format" && beyondSure(context, keywords.format)),
      });
  }
  return options;
}

/** What a format surely allows is not refused. */
function beyondSure(
  context: Context,
  format: string | undefined,
): Pick<Option, "demands"> {
  const sure = formatLanguage(context, format, "surely");
  if (sure === undefined) return {};
  return { demands: [{ on: "string", language: context.languages.not(sure) }] };
}

function ofKind(
  context: Context,
  node: Node,
  kinds: number,
  known: Known,
): Option[] {
  if ((kinds & STRING) !== 0) return refuteString(context, node);
  if ((kinds & NUMBER) !== 0) return refuteNumber(node);
  if ((kinds & OBJECT) !== 0) return refuteObject(context, node, known);
  if ((kinds & ARRAY) !== 0) return refuteArray(context, node);
  return [];
}

/** More branches that may hold together are not compared two by two. */
const MAX_BRANCHES = 200;

/** Two branches hold at once. */
function bothOf(branches: readonly Node[], known: Known): Option[] {
  const listed = listedUnion(branches);
  if (
    listed !== undefined &&
    [...listed.values()].every((count) => count === 1)
  )
    return [];
  const near = branches.filter((branch) => !known.isApart(branch));
  if (near.length > MAX_BRANCHES)
    return [{ keyword: "oneOf", unknown: { reason: "oneOf" } }];
  return near.flatMap((first, index) =>
    near.slice(index + 1).map((second) => ({
      keyword: "oneOf",
      pos: [claim(first, false), claim(second, false)],
    })),
  );
}

function ofApplicators(keywords: Keywords, known: Known): Option[] {
  const options: Option[] = [];
  for (const part of keywords.allOf ?? [])
    options.push({ keyword: "allOf", neg: [part] });
  if (keywords.anyOf) options.push({ keyword: "anyOf", neg: keywords.anyOf });
  const { oneOf } = keywords;
  if (oneOf !== undefined) {
    options.push({ keyword: "oneOf", neg: oneOf });
    options.push(...bothOf(oneOf, known));
  }
  if (keywords.not)
    options.push({ keyword: "not", pos: [claim(keywords.not, false)] });
  if (keywords.if !== undefined) {
    if (keywords.then)
      options.push({
        keyword: "then",
        pos: [claim(keywords.if, false)],
        neg: [keywords.then],
      });
    if (keywords.else)
      options.push({ keyword: "else", neg: [keywords.if, keywords.else] });
  }
  return options;
}

const MAX_WAYS = 64;

/**
 * What is left unevaluated depends on which branches hold: one option for each
 * way in which the rest of the schema can hold.
 */
function unevaluated(context: Context, node: Node, kinds: number): Option[] {
  const keyword =
    (kinds & OBJECT) !== 0 ? "unevaluatedProperties" : "unevaluatedItems";
  const refused = node.keywords[keyword];
  if (refused === undefined) return [];
  const rest = { ...node.keywords };
  delete rest.unevaluatedProperties;
  delete rest.unevaluatedItems;
  const bare = claim(context.make(rest), false);
  const goal: Goal = { kinds, pos: [bare], neg: [], demands: [] };
  const options: Option[] = [];
  for (const way of cellsOf(context, goal)) {
    if (options.length === MAX_WAYS)
      return [{ keyword, unknown: { reason: keyword } }];
    const demand = leftover(context, way, keyword, refused);
    if (demand !== undefined)
      options.push({
        keyword,
        pos: way.pos,
        neg: way.neg,
        demands: [...way.demands, demand],
      });
  }
  return options;
}

function leftover(
  { make }: Context,
  way: Goal,
  keyword: string,
  refused: Node,
): Demand | undefined {
  const nodes = way.pos.map(({ node }) => node);
  if (keyword === "unevaluatedProperties")
    return nodes.some(
      ({ keywords }) =>
        keywords.additionalProperties !== undefined ||
        keywords.unevaluatedProperties !== undefined,
    )
      ? undefined
      : { on: "object", unlookedBy: nodes, neg: refused };
  if (
    nodes.some(
      ({ keywords }) =>
        keywords.items !== undefined || keywords.unevaluatedItems !== undefined,
    )
  )
    return undefined;
  const prefixes = nodes.map(
    ({ keywords }) => keywords.prefixItems?.length ?? 0,
  );
  const matched = nodes.flatMap(({ keywords }) => keywords.contains ?? []);
  const neg =
    matched.length === 0
      ? refused
      : make({ anyOf: [...matched, refused] }, refused.pointer);
  return { on: "array", from: Math.max(0, ...prefixes), neg };
}
