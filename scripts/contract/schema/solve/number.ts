import {
  decimal,
  exactly,
  isNumber,
  Decimal,
} from "../../../openapi/decimal.ts";
import {
  add,
  compare,
  isMultiple,
  leastCommonMultiple,
  middle,
  ONE,
  stepsBelow,
  times,
  ZERO,
} from "../value/decimal.ts";
import { formatNamed } from "../read/format.ts";
import { NONE, unsolved, type Answer, type Goal } from "./goal.ts";
import type { Json } from "../types.ts";
import { FRACTION, INTEGER } from "../value/kind.ts";

interface Bound {
  readonly at: Decimal;
  readonly open: boolean;
}

interface Constraints {
  readonly range: Range;
  readonly steps: readonly Decimal[];
  readonly notSteps: readonly Decimal[];
  readonly not: readonly Decimal[];
}

interface Range {
  lower: Bound | undefined;
  upper: Bound | undefined;
}

/** How many multiples are tried one by one. */
const MAX_TRIED = 20_000;
/** A bound of more digits before the point is large. */
const LARGE = 15;

/** The numeric keywords and demands of a goal, taken together. */
function constraintsOf(goal: Goal): Constraints {
  const range: Range = { lower: undefined, upper: undefined };
  const steps: Decimal[] = [];
  const notSteps: Decimal[] = [];
  const not: Decimal[] = [];
  for (const { node } of goal.pos) {
    const { keywords } = node;
    const format = formatNamed(keywords.format ?? "");
    for (const at of [keywords.minimum, format?.minimum])
      if (at) raise(range, { at, open: false });
    for (const at of [keywords.maximum, format?.maximum])
      if (at) reduce(range, { at, open: false });
    if (keywords.exclusiveMinimum)
      raise(range, { at: keywords.exclusiveMinimum, open: true });
    if (keywords.exclusiveMaximum)
      reduce(range, { at: keywords.exclusiveMaximum, open: true });
    if (keywords.multipleOf) steps.push(keywords.multipleOf);
  }
  for (const demand of goal.demands) {
    if (demand.on !== "number") continue;
    if ("below" in demand)
      reduce(range, { at: demand.below, open: !demand.orEqual });
    else if ("above" in demand)
      raise(range, { at: demand.above, open: !demand.orEqual });
    else if ("not" in demand) not.push(demand.not);
    else notSteps.push(demand.notMultipleOf);
  }
  if ((goal.kinds & FRACTION) === 0) steps.push(ONE);
  if ((goal.kinds & INTEGER) === 0) notSteps.push(ONE);
  return { range, steps, notSteps, not };
}

/** Whether the bounds leave room for anything; says nothing of what else is asked. */
export function hasRoom(goal: Goal): boolean {
  const { range, steps } = constraintsOf(goal);
  const { lower, upper } = range;
  if (lower === undefined || upper === undefined) return true;
  const order = compare(lower.at, upper.at);
  if (order > 0 || (order === 0 && (lower.open || upper.open))) return false;
  if (!steps.includes(ONE)) return true;
  const last = stepsBelow(upper.at, ONE);
  const below = stepsBelow(lower.at, ONE);
  const isWhole = isMultiple(lower.at, ONE) && !lower.open;
  const isLastOut = isMultiple(upper.at, ONE) && upper.open;
  return (isWhole ? below : below + 1n) <= (isLastOut ? last - 1n : last);
}

export function solveNumber(goal: Goal): Answer {
  const { range, steps, notSteps, not } = constraintsOf(goal);
  const step = steps.reduce<Decimal | undefined>(
    (all, each) => (all === undefined ? each : leastCommonMultiple(all, each)),
    undefined,
  );
  const fits = (value: Decimal): boolean =>
    inside(range, value) &&
    (step === undefined || isMultiple(value, step)) &&
    !notSteps.some((each) => isMultiple(value, each)) &&
    !not.some((each) => compare(value, each) === 0);

  const examples = goal.pos.flatMap(({ node }) => node.examples);
  for (const example of [...examples, 1, 0, -1, ...roundNumbers(range)])
    if (isNumber(example) && fits(decimal(example))) return { value: example };
  return step === undefined
    ? dense(range, fits)
    : stepped(range, step, notSteps, not.length, fits);
}

/** The next powers of ten beyond large bounds: easier to read than what lies next to them. */
function roundNumbers({ lower, upper }: Range): Json[] {
  const beyond = (bound: Bound | undefined, sign: bigint): Json[] => {
    if (bound === undefined || bound.at.digits * sign <= 0n) return [];
    if (bound.at.size.whole.length <= LARGE) return [];
    const twice = times(bound.at, 2n * sign);
    const { length } = twice.size.whole;
    const power = twice.digits === 1n ? length - 1 : length;
    return [exactly(new Decimal(sign, -power))];
  };
  return [...beyond(lower, 1n), ...beyond(upper, -1n)];
}

function stepped(
  range: Range,
  step: Decimal,
  notSteps: readonly Decimal[],
  excluded: number,
  fits: (value: Decimal) => boolean,
): Answer {
  if (notSteps.some((each) => isMultiple(step, each))) return NONE;
  const { lower, upper } = range;
  const down = lower === undefined && upper !== undefined;
  const start = down ? upper.at : (lower?.at ?? ZERO);
  let count = stepsBelow(start, step);
  if (!down && compare(times(step, count), start) < 0) count += 1n;
  // Beyond one period of all steps together nothing new can come.
  const all = notSteps.reduce(leastCommonMultiple, step);
  const period = stepsBelow(all, step) * BigInt(excluded + 1) + 2n;
  for (let tried = 0; tried < MAX_TRIED; tried++) {
    const value = times(step, count);
    if (fits(value)) return { value: exactly(value) };
    const past = down ? lower : upper;
    if (past !== undefined && compare(value, past.at) * (down ? -1 : 1) > 0)
      return NONE;
    if (BigInt(tried) > period) break;
    count += down ? -1n : 1n;
  }
  return unsolved("multipleOf");
}

/** Without steps there are numbers between any two, of which only a few are excluded. */
function dense(range: Range, fits: (value: Decimal) => boolean): Answer {
  const { lower, upper } = range;
  if (lower !== undefined && upper !== undefined) {
    const order = compare(lower.at, upper.at);
    if (order > 0 || (order === 0 && (lower.open || upper.open))) return NONE;
    if (order === 0)
      return fits(lower.at) ? { value: exactly(lower.at) } : NONE;
  }
  for (const value of candidates(range))
    if (fits(value)) return { value: exactly(value) };
  return unsolved("multipleOf");
}

function* candidates({ lower, upper }: Range): Generator<Decimal> {
  const from = lower?.at ?? upper?.at ?? ZERO;
  const sign = lower === undefined && upper !== undefined ? -1 : 1;
  const whole = times(ONE, stepsBelow(from, ONE));
  for (const offset of [
    0, 1, 2, 3, 0.5, 1.5, 0.25, 0.1, 0.3, 0.7, 2.7, 10, 100,
  ])
    for (const base of [from, whole]) yield add(base, decimal(sign * offset));
  if (lower === undefined || upper === undefined) return;
  yield upper.at;
  let [near, far] = [lower.at, upper.at];
  for (let round = 0; round < 40; round++) {
    const half = middle(near, far);
    yield half;
    if (round % 2 === 0) far = half;
    else near = half;
  }
}

function inside({ lower, upper }: Range, value: Decimal): boolean {
  if (lower !== undefined) {
    const order = compare(value, lower.at);
    if (order < 0 || (order === 0 && lower.open)) return false;
  }
  if (upper === undefined) return true;
  const order = compare(value, upper.at);
  return order < 0 || (order === 0 && !upper.open);
}

function raise(range: Range, bound: Bound): void {
  const order = range.lower ? compare(bound.at, range.lower.at) : 1;
  if (order > 0 || (order === 0 && bound.open)) range.lower = bound;
}

function reduce(range: Range, bound: Bound): void {
  const order = range.upper ? compare(bound.at, range.upper.at) : -1;
  if (order < 0 || (order === 0 && bound.open)) range.upper = bound;
}
