import type { CharSet } from "./char-set.ts";
import type { RegexNode } from "./node.ts";

/** The constructors that folding needs, for one of the two operators: `zero` swallows everything, `one` changes nothing. */
export interface Operator {
  readonly kind: "and" | "or";
  readonly zero: RegexNode;
  readonly one: RegexNode;
  readonly epsilon: RegexNode;
  length(min: number, max: number): RegexNode;
  chars(set: CharSet): RegexNode;
  /** Told how many operands were looked at. */
  tally(count: number): void;
  /** The other operator. */
  dual(parts: readonly RegexNode[]): RegexNode;
}

/**
 * The operands of a Boolean node: flat, distinct, ordered, with lengths and characters folded.
 * Without a fixed order, equal terms would be different states and the automaton would not be finite.
 */
export function commuted(
  operator: Operator,
  given: Iterable<RegexNode>,
): readonly RegexNode[] {
  const parts = folded(operator, given);
  if (parts.has(operator.zero.id)) return [operator.zero];
  const list = [...parts.values()].sort((a, b) => a.id - b.id);
  return list.length < 2 ? list : propagated(operator, list);
}

function folded(
  operator: Operator,
  given: Iterable<RegexNode>,
): Map<number, RegexNode> {
  const { kind, one } = operator;
  const parts = new Map<number, RegexNode>();
  let length: { min: number; max: number } | undefined;
  let set: CharSet | undefined;
  let nullable = false;
  let count = 0;
  const pending = [...given].reverse();
  for (let part = pending.pop(); part; part = pending.pop()) {
    count += 1;
    if (part === one) continue;
    if (part.kind === kind) pending.push(...part.parts.toReversed());
    else if (kind === "and" && part.kind === "length") {
      length = {
        min: Math.max(part.min, length?.min ?? 0),
        max: Math.min(part.max, length?.max ?? Infinity),
      };
    } else if (part.kind === "chars") {
      if (!set) set = part.set;
      else set = kind === "and" ? set.intersect(part.set) : set.union(part.set);
    } else {
      parts.set(part.id, part);
      if (part !== operator.epsilon) nullable ||= part.nullable;
    }
  }
  operator.tally(count);
  for (const part of [
    length && operator.length(length.min, length.max),
    set && operator.chars(set),
  ])
    if (part && part !== one) parts.set(part.id, part);
  if (kind === "or" && nullable) parts.delete(operator.epsilon.id);
  return parts;
}

/** `a ∧ ¬a` is nothing, `a ∧ (¬a ∨ b)` is `a ∧ b`, `a ∧ (a ∨ b)` is `a`; and the same with the operators exchanged. */
function propagated(
  operator: Operator,
  parts: readonly RegexNode[],
): readonly RegexNode[] {
  const ids = new Set(parts.map(({ id }) => id));
  const negated = new Set(
    parts.flatMap((part) => (part.kind === "not" ? [part.part.id] : [])),
  );
  const refuted = (part: RegexNode): boolean =>
    negated.has(part.id) || (part.kind === "not" && ids.has(part.part.id));
  if (parts.some(refuted)) return [operator.zero];
  const dual = operator.kind === "and" ? "or" : "and";
  let changed = false;
  const kept = parts.flatMap((part) => {
    if (part.kind !== dual) return [part];
    const alternatives = part.parts.filter((inner) => !refuted(inner));
    const absorbed = alternatives.some(({ id }) => ids.has(id));
    if (!absorbed && alternatives.length === part.parts.length) return [part];
    changed = true;
    return absorbed ? [] : [operator.dual(alternatives)];
  });
  return changed ? commuted(operator, kept) : parts;
}
