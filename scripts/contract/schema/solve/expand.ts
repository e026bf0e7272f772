import { step, type Context } from "./context.ts";
import type { Cell, Claim, Demand, Goal } from "./goal.ts";
import { ANY, CELLS, OBJECT } from "../value/kind.ts";
import { kindsOf } from "./kinds-of.ts";
import { type Keywords, type Node, schemasUnder } from "../node.ts";

interface Alternative {
  readonly pos: readonly Claim[];
  readonly neg: readonly Node[];
  readonly demands: readonly Demand[];
  /** The schemas that led here, to recognise one that is its own branch. */
  readonly path: Path | undefined;
}

interface Path {
  readonly node: Node;
  readonly up: Path | undefined;
}

interface State {
  readonly kinds: number;
  readonly refused: ReadonlySet<Node>;
  readonly flat: readonly Claim[];
  readonly neg: readonly Node[];
  readonly demands: readonly Demand[];
  readonly holds: ReadonlySet<number>;
  readonly choices: readonly (readonly Alternative[])[];
}

/** Every way in which the claims of a goal can hold, kind by kind; stops when the budget is spent. */
export function* cellsOf(context: Context, goal: Goal): Generator<Cell> {
  const possible = goal.pos.reduce(
    (kinds, { node, flat }) =>
      kinds & (flat ? (node.keywords.types ?? ANY) : kindsOf(node)),
    goal.kinds,
  );
  for (const cell of CELLS) {
    const kinds = possible & cell;
    if (kinds === 0) continue;
    const start: State = {
      kinds,
      refused: goal.refused ?? new Set(),
      flat: [],
      neg: goal.neg,
      demands: goal.demands,
      holds: new Set(),
      choices: [],
    };
    yield* decide(context, absorb(start, bare(goal.pos)));
  }
}

function* decide(context: Context, state: State | undefined): Generator<Cell> {
  if (state === undefined || !step(context, sizeOf(state))) return;
  const live = state.choices.map((choice) =>
    choice.filter((alternative) => isLive(state, alternative)),
  );
  const next = live.reduce<readonly Alternative[] | undefined>(
    (least, choice) =>
      least === undefined || choice.length < least.length ? choice : least,
    undefined,
  );
  if (next === undefined) {
    const { kinds, refused, flat, neg, demands, holds } = state;
    yield { kinds, refused, pos: flat, neg, demands, holds };
    return;
  }
  const rest = live.filter((choice) => choice !== next);
  for (const alternative of next)
    yield* decide(context, absorb({ ...state, choices: rest }, alternative));
}

function sizeOf({ flat, neg, choices }: State): number {
  return choices.reduce(
    (size, choice) => size + choice.length,
    1 + flat.length + neg.length,
  );
}

function isLive(state: State, { pos, path }: Alternative): boolean {
  return pos.every(
    ({ node }) => (kindsOf(node) & state.kinds) !== 0 && !leadsBack(path, node),
  );
}

function leadsBack(path: Path | undefined, node: Node): boolean {
  for (let at = path; at !== undefined; at = at.up)
    if (at.node === node) return true;
  return false;
}

/** Takes in claims and whatever follows from them without a choice; `undefined` on a contradiction. */
function absorb(state: State, alternative: Alternative): State | undefined {
  let { kinds } = state;
  const flat = [...state.flat];
  const neg = [...state.neg, ...alternative.neg];
  const holds = new Set(state.holds);
  const choices = [...state.choices];
  const known = new Set(flat.map(keyOfClaim));
  const queue = alternative.pos.map((claim) => ({
    claim,
    path: alternative.path,
  }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { claim } = next;
    const { node, closed } = claim;
    if (claim.flat) {
      flat.push(claim);
      holds.add(node.identity);
      kinds &= node.keywords.types ?? ANY;
      continue;
    }
    const opened: Claim = { ...claim, flat: true };
    if (known.has(keyOfClaim(opened))) continue;
    known.add(keyOfClaim(opened));
    kinds &= kindsOf(node);
    if (kinds === 0) return undefined;
    flat.push(opened);
    holds.add(node.identity);
    const { keywords } = node;
    if (!appliesOthers(keywords)) continue;
    const path: Path = { node, up: next.path };
    const within = isOwner(node) ? [...claim.within, node] : claim.within;
    const part = (at: Node): Claim => ({
      node: at,
      closed,
      flat: false,
      within,
    });
    const alternatively = (
      pos: readonly Node[],
      others: readonly Node[] = [],
      demands: readonly Demand[] = [],
    ): Alternative => ({ pos: pos.map(part), neg: others, demands, path });
    for (const at of keywords.allOf ?? [])
      if (!leadsBack(path, at)) queue.push({ claim: part(at), path });
      else return undefined;
    if (keywords.not !== undefined) neg.push(keywords.not);
    if (keywords.anyOf !== undefined)
      choices.push(keywords.anyOf.map((at) => alternatively([at])));
    if (keywords.oneOf !== undefined) {
      const { oneOf } = keywords;
      choices.push(
        oneOf.map((at, index) =>
          alternatively(
            [at],
            oneOf.filter((_, other) => other !== index),
          ),
        ),
      );
    }
    if (keywords.if !== undefined)
      choices.push([
        alternatively([keywords.if, ...schemasUnder(keywords, "then")]),
        alternatively(schemasUnder(keywords, "else"), [keywords.if]),
      ]);
    if ((kinds & OBJECT) !== 0)
      for (const [name, at] of keywords.dependentSchemas ?? [])
        choices.push([
          alternatively([], [], [{ on: "object", absent: name }]),
          alternatively(
            [at],
            [],
            [{ on: "object", present: name, pos: [], neg: [] }],
          ),
        ]);
  }
  if (kinds === 0 || neg.some(({ identity }) => holds.has(identity)))
    return undefined;
  const demands = [...state.demands, ...alternative.demands];
  return { ...state, kinds, flat, neg, demands, holds, choices };
}

/** Most schemas say what they say themselves. */
function appliesOthers(keywords: Keywords): boolean {
  return (
    keywords.allOf !== undefined ||
    keywords.anyOf !== undefined ||
    keywords.oneOf !== undefined ||
    keywords.not !== undefined ||
    keywords.if !== undefined ||
    keywords.dependentSchemas !== undefined
  );
}

/** Whether it speaks of what those that it applies leave over. */
export function isOwner({ keywords }: Node): boolean {
  return (
    keywords.unevaluatedProperties !== undefined ||
    keywords.unevaluatedItems !== undefined
  );
}

function keyOfClaim({ node, closed, within }: Claim): string {
  return `${node.uid}${closed ? "c" : "o"}${within.map(({ uid }) => uid).join()}`;
}

function bare(pos: readonly Claim[]): Alternative {
  return { pos, neg: [], demands: [], path: undefined };
}
