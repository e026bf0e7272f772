import { entry } from "../../../openapi/entry.ts";
import { step, type Context } from "./context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Goal, Cell, Known } from "./goal.ts";
import { ANY, OBJECT } from "../value/kind.ts";
import { kindsOf } from "./kinds-of.ts";
import { candidatesOf } from "./finite.ts";
import type { Keywords, Node } from "../node.ts";
import { viewObject, type ObjectView } from "./object-view.ts";

const MAX_DEPTH = 20;

/** What is plain of the values of a cell. */
export function knownIn(context: Context, cell: Goal): Known {
  return {
    isApart: apartFrom(context, cell),
    isHeld: (name, { identity }) =>
      cell.pos.some(
        ({ node: { keywords } }) =>
          keywords.properties?.get(name)?.identity === identity,
      ),
  };
}

/** The cell without the branches that are refused anyway: what is left to refuse makes each value a search of its own. */
export function withoutApart(context: Context, cell: Cell): Cell {
  if (cell.neg.length === 0) return cell;
  const isApart = apartFrom(context, cell);
  const neg = cell.neg.filter((each) => !isApart(each));
  return neg.length === cell.neg.length ? cell : { ...cell, neg };
}

/**
 * Tells whether it is plain that no value of the cell is one of the schema's: by kind, by
 * a property that cannot be there, or by a tag. Keeps unions linear that
 * are told apart by a discriminating property.
 * `byTag`: what is required and cannot be there doesn't count.
 * `byName`: a discriminator is there, and what it calls a branch is no other's name.
 * `byWord`: nor does a tag of another kind, only a listed one.
 */
export function apartFrom(
  context: Context,
  cell: Goal,
  {
    byWord = false,
    byTag = byWord,
    byName = false,
  }: {
    readonly byTag?: boolean;
    readonly byWord?: boolean;
    readonly byName?: boolean;
  } = {},
): (node: Node) => boolean {
  let view: ObjectView | undefined;
  const viewed = (): ObjectView => (view ??= viewObject(context, cell));
  const known = new Map<Node, boolean>();
  return (node) => isApart(node, 0);

  function isApart(node: Node, depth: number): boolean {
    return entry(known, node, () => visit(node, depth));
  }

  function visit(at: Node, depth: number): boolean {
    if (!step(context)) return false;
    if ((kindsOf(at) & cell.kinds) === 0) return true;
    if (depth > MAX_DEPTH) return false;
    const { keywords } = at;
    const to = (part: Node): boolean => isApart(part, depth + 1);
    return (
      (byName && isOfOtherName(keywords)) ||
      (keywords.allOf?.some(to) ?? false) ||
      (keywords.anyOf?.every(to) ?? false) ||
      (keywords.oneOf?.every(to) ?? false) ||
      (cell.kinds === OBJECT && isApartObject(at))
    );
  }

  function isOfOtherName({ tag }: Keywords): boolean {
    if (tag === undefined) return false;
    const own = cell.pos.flatMap(({ node: { keywords } }) =>
      keywords.tag?.property === tag.property ? [keywords.tag.value] : [],
    );
    return own.length > 0 && !own.includes(tag.value);
  }

  function isApartObject({ keywords }: Node): boolean {
    const required = keywords.required ?? [];
    if (!byTag && required.some((name) => !viewed().allows(name))) return true;
    for (const [name, at] of keywords.properties ?? [])
      if (
        (viewed().required.has(name) ||
          required.includes(name) ||
          (byName && viewed().choosing.has(name))) &&
        disagree(name, at)
      )
        return true;
    return false;
  }

  function disagree(name: string, at: Node): boolean {
    const pos = viewed().claimsFor(name);
    if (pos.some(({ node }) => node.identity === at.identity)) return false;
    const kinds = pos.reduce(
      (left, { node }) => left & kindsOf(node),
      kindsOf(at),
    );
    if (kinds === 0 && !byWord) return true;
    const listed = candidatesOf({ kinds: ANY, pos, neg: [], demands: [] });
    return (
      listed?.every(
        (value) => evaluate(context.languages, at, value) === false,
      ) ?? false
    );
  }
}
