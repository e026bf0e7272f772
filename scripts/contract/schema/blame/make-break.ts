import type { Context } from "../solve/context.ts";
import type { Claim, Goal, Unknown } from "../solve/goal.ts";
import { ANY, namesOf, OBJECT } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import type { Node } from "../node.ts";
import { viewObject } from "../solve/object-view.ts";
import { counterpart, ofWriter, pointerTo, valueOf } from "./origin.ts";
import type { Break, BreakArgs, Json, Undecided } from "../types.ts";

interface KeywordRefusal {
  readonly reader: Node;
  readonly keyword: string;
  readonly property?: string;
  /** Listed values that are refused; see `BreakArgs.values`. */
  readonly values?: readonly Json[];
}

export function makeBreak(
  context: Context,
  cell: Goal,
  refusal: KeywordRefusal,
  value: Json,
): Break {
  const { reader, keyword } = refusal;
  return {
    value,
    leaf: value,
    instancePath: "",
    keyword,
    writer: writerOf(context, cell, refusal),
    reader: pointerTo(reader, keyword),
    args: argsOf(context, cell, refusal),
  };
}

export function makeUndecided(
  pos: readonly Claim[],
  reader: Node,
  { reason, detail }: Unknown,
): Undecided {
  return {
    reason,
    instancePath: "",
    writer: ofWriter(pos)[0]?.node.pointer ?? "",
    reader: pointerTo(
      reader,
      Object.hasOwn(reader.keywords, reason) ||
        reader.keywords.opaque?.some(({ keyword }) => keyword === reason)
        ? reason
        : "false",
    ),
    ...(detail === undefined ? {} : { detail }),
  };
}

function writerOf(
  context: Context,
  cell: Goal,
  refusal: KeywordRefusal,
): string {
  const { keyword, property } = refusal;
  if (property !== undefined && cell.kinds === OBJECT) {
    const view = viewObject(context, cell);
    const [claimed] = ofWriter(view.claimsFor(property));
    if (claimed !== undefined) return claimed.node.pointer;
  }
  const found = counterpart(ofWriter(cell.pos), keyword);
  if (found === undefined) return "";
  return found.has ? pointerTo(found.node, keyword) : found.node.pointer;
}

function argsOf(
  context: Context,
  cell: Goal,
  { reader, keyword, property, values }: KeywordRefusal,
): BreakArgs {
  const said = ofWriter(cell.pos);
  const found = counterpart(said, keyword);
  const [first] = said;
  const sent =
    keyword === "type"
      ? namesOf(first === undefined ? ANY : kindsOf(first.node))
      : found?.has
        ? valueOf(found.node, keyword)
        : undefined;
  const accepted = valueOf(reader, keyword);
  return {
    ...(sent === undefined ? {} : { writer: sent }),
    ...(accepted === undefined ? {} : { reader: accepted }),
    ...(property === undefined ? {} : { property }),
    ...(keyword === "required" && property !== undefined
      ? { declared: isDeclared(context, cell, property) }
      : {}),
    ...(property !== undefined && isClosing(reader, keyword)
      ? { closed: said.some(closes) && isDeclared(context, cell, property) }
      : {}),
    ...(values === undefined ? {} : { values }),
  };
}

const CLOSING = ["additionalProperties", "unevaluatedProperties"] as const;

function isClosing({ keywords }: Node, keyword: string): boolean {
  return CLOSING.some(
    (each) => each === keyword && keywords[each]?.keywords.never,
  );
}

function closes({ node }: Claim): boolean {
  return CLOSING.some((each) => node.keywords[each]?.keywords.never);
}

function isDeclared(context: Context, cell: Goal, property: string): boolean {
  return ofWriter(viewObject(context, cell).claimsFor(property)).length > 0;
}
