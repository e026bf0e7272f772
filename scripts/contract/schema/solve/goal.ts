import type { Language } from "../../regex/index.ts";
import type { Decimal } from "../../../openapi/decimal.ts";
import type { Node, Opaque } from "../node.ts";
import type { Json } from "../types.ts";

/** A schema that the value we look for must satisfy. */
export interface Claim {
  readonly node: Node;
  /** Objects hold declared properties only, as a writer's do. */
  readonly closed: boolean;
  /** Its applicators have been dealt with: only its own typed keywords count. */
  readonly flat: boolean;
  /** Schemas with `unevaluated…` keywords that this one is applied by. */
  readonly within: readonly Node[];
}

type On<Kind extends string, Asked> = { readonly on: Kind } & Readonly<Asked>;

/** What is asked of a property or an item. */
type Held = { pos: readonly Claim[]; neg: readonly Node[] };

/** A demand on the value that comes of some keyword's failing. */
export type Demand =
  | On<"string", { language: Language }>
  | On<"number", { below: Decimal; orEqual: boolean }>
  | On<"number", { above: Decimal; orEqual: boolean }>
  | On<"number", { notMultipleOf: Decimal }>
  | On<"number", { not: Decimal }>
  | On<"object", { absent: string }>
  | On<"object", Held & { present: string }>
  /** Some property that none of these schemas looks at holds a value that `neg` refuses; any value when there is none. */
  | On<"object", { unlookedBy: readonly Node[]; neg?: Node }>
  | On<"object", { nameNot: Node }>
  | On<"object", { matching: Language; neg: Node }>
  | On<"object", { atLeast: number }>
  | On<"object", { atMost: number }>
  | On<"array", { atLeast: number }>
  | On<"array", { atMost: number }>
  | On<"array", Held & { index: number }>
  | On<"array", { from: number; neg: Node }>
  | On<"array", { contains: Node; atLeast?: number; atMost?: number }>
  | On<"array", { repeats: true }>;

/** Find a value of these kinds that satisfies all of `pos`, none of `neg`, and every demand. */
export interface Goal {
  readonly kinds: number;
  readonly pos: readonly Claim[];
  readonly neg: readonly Node[];
  readonly demands: readonly Demand[];
  /** Schemas which `neg` and `demands` refuse already, piece by piece. */
  readonly refused?: ReadonlySet<Node>;
}

export interface Unknown {
  /** The keyword at fault, or `"budget"`, `"depth"`, … */
  readonly reason: string;
  readonly detail?: string;
}

/** A value, the proof that there is none, or why neither could be had. */
export type Answer =
  { readonly value: Json } | { readonly none: true } | Unsolved;

export interface Unsolved {
  readonly unknown: Unknown;
}

export const NONE: Answer = { none: true };

export function unsolved(reason: string, detail?: string): Unsolved {
  return {
    unknown: { reason, ...(detail === undefined ? {} : { detail }) },
  };
}

/** A subgoal's solver. */
export type Solve = (goal: Goal) => Answer;

export function claim(node: Node, closed: boolean): Claim {
  return { node, closed, flat: false, within: [] };
}

/** The first value among answers that are asked for one after the other. */
export function firstValue(answers: Iterable<Answer>): Answer {
  let verdict: Answer = NONE;
  for (const answer of answers) {
    if ("value" in answer) return answer;
    if ("unknown" in answer) verdict = answer;
  }
  return verdict;
}

/** Equal for claims of one schema that are closed alike. */
export function claimKey({ node, closed }: Claim): string {
  return `${node.uid}${closed ? "c" : ""}`;
}

/** Equal for goals that ask the same of the same schemas; equal ones elsewhere have examples of their own. */
export function goalKey({ kinds, pos, neg }: Goal): string {
  const claims = pos.map(claimKey);
  if (claims.length <= 1 && neg.length === 0) return `${kinds}:${claims[0]}`;
  const refused = neg.map(({ identity }) => identity);
  return `${kinds}:${[...new Set(claims)].sort().join()}:${[...new Set(refused)].sort().join()}`;
}

/** A goal of one kind of value whose claims are flat: every union has been decided. */
export interface Cell extends Goal {
  /** Identities of all schemas that hold in it. */
  readonly holds: ReadonlySet<number>;
  readonly refused: ReadonlySet<Node>;
}

/** One way in which a schema can fail, as what it adds to the cell. */
export interface Option {
  /** The keyword that fails. */
  readonly keyword: string;
  readonly property?: string;
  /** The part of the cell's kinds that is left. */
  readonly kinds?: number;
  readonly demands?: readonly Demand[];
  readonly pos?: readonly Claim[];
  readonly neg?: readonly Node[];
  /** Whether it fails cannot be told. */
  readonly unknown?: Unknown;
  /** The keyword that cannot be judged, to recognise it on the other side. */
  readonly opaque?: Opaque;
}

/** What is known of the values in question, so that ways which plainly lead nowhere need not be made. */
export interface Known {
  isApart(node: Node): boolean;
  /** Whether the property, where it is there, is one of the schema's. */
  isHeld(name: string, node: Node): boolean;
}
