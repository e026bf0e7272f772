import type { Language } from "../../regex/index.ts";
import { viewArray } from "../solve/array-view.ts";
import type { Context } from "../solve/context.ts";
import { freshNames } from "../solve/fresh-names.ts";
import {
  claim,
  type Claim,
  type Demand,
  type Cell,
  type Option,
  type Unsolved,
} from "../solve/goal.ts";
import { valuesOf } from "../read/values.ts";
import type { Node } from "../node.ts";
import { concerns, languageOfNames, mentioned } from "../solve/named.ts";
import { viewObject } from "../solve/object-view.ts";
import type { Json } from "../types.ts";

/** A property or item whose value the reader looks into. */
export interface Member {
  readonly token: string | number;
  /** What the writer says of it. */
  readonly pos: readonly Claim[];
  /** What the reader says of it. */
  readonly reader: Node;
  /** The demand that it is there. */
  readonly present: Demand;
  /** The demand that it has just this value. */
  holding(value: Json): Demand;
  /** The demand that it has some value that the reader refuses. */
  readonly refused: Demand;
}

/** Members; or why there may be some that are not known. */
export type FoundMember = Member | Unsolved;

/** The members that an option is about; `undefined` when it is not about members. */
export function optionMembers(
  context: Context,
  cell: Cell,
  option: Option,
): FoundMember[] | undefined {
  const [demand, ...others] = option.demands ?? [];
  if (demand === undefined || others.length > 0 || option.neg?.length)
    return undefined;
  if (demand.on === "object") return ofObject(context, cell, demand);
  return demand.on === "array" ? ofArray(context, cell, demand) : undefined;
}

function ofObject(
  context: Context,
  cell: Cell,
  demand: Extract<Demand, { readonly on: "object" }>,
): FoundMember[] | undefined {
  const view = viewObject(context, cell);
  const member = (name: string, reader: Node): Member => ({
    token: name,
    pos: view.claimsFor(name),
    reader,
    present: { on: "object", present: name, pos: [], neg: [] },
    holding: (value) => ({
      on: "object",
      present: name,
      pos: only(context, value),
      neg: [],
    }),
    refused: { on: "object", present: name, pos: [], neg: [reader] },
  });
  if ("present" in demand) {
    const [reader] = demand.neg;
    return reader === undefined ? undefined : [member(demand.present, reader)];
  }
  if (!("unlookedBy" in demand || "matching" in demand)) return undefined;
  const reader = demand.neg;
  if (reader === undefined) return undefined;
  const names = [...mentioned(cell, view, demand)].filter(
    (name) => view.allows(name) && concerns(context, demand, name),
  );
  const among = (): Language => languageOfNames(context, demand);
  const others = freshNames(context, cell, view, among, view.named);
  return [
    ...names.map((name) => member(name, reader)),
    ...Array.from(others, (each) =>
      "value" in each ? member(each.value, reader) : each,
    ),
  ];
}

function ofArray(
  context: Context,
  cell: Cell,
  demand: Extract<Demand, { readonly on: "array" }>,
): Member[] | undefined {
  const view = viewArray(context, {
    ...cell,
    demands: [...cell.demands, demand],
  });
  const member = (index: number, reader: Node): Member => ({
    token: index,
    pos: view.itemGoal(index).pos,
    reader,
    present: { on: "array", index, pos: [], neg: [] },
    holding: (value) => ({
      on: "array",
      index,
      pos: only(context, value),
      neg: [],
    }),
    refused: { on: "array", index, pos: [], neg: [reader] },
  });
  if ("index" in demand) {
    const [reader] = demand.neg;
    return reader === undefined ? undefined : [member(demand.index, reader)];
  }
  if (!("from" in demand)) return undefined;
  return Array.from({ length: view.prefix - demand.from + 1 }, (_, offset) =>
    member(demand.from + offset, demand.neg),
  );
}

function only(context: Context, value: Json): Claim[] {
  return [claim(context.make({ values: valuesOf("const", [value]) }), false)];
}
