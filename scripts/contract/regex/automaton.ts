import { spend, type Effort } from "./effort.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { classOf, type Partition, type Partitions } from "./partition.ts";
import { codeUnits, unitPartition } from "./units.ts";

/** What a derivative costs, in steps along known ones. */
const DERIVATIVE = 10;

/** A deterministic automaton that is built as it is walked: the states are nodes, the steps Brzozowski derivatives. */
export interface Automaton {
  /** The classes of code points that `node` does not tell apart. */
  partition(node: RegexNode): Partition;
  /** What may follow after a character of the class. */
  next(node: RegexNode, characterClass: number): RegexNode;
  step(node: RegexNode, codePoint: number): RegexNode;
  matches(node: RegexNode, text: string): boolean;
  /** To be told of steps along what may be known already: they cost effort too, if little. */
  walk(steps: number): void;
}

export function createAutomaton(
  nodes: Nodes,
  partitions: Partitions,
  effort: Effort,
): Automaton {
  function partition(node: RegexNode): Partition {
    return (node.partition ??= partitionOf(node));
  }

  function partitionOf(node: RegexNode): Partition {
    switch (node.kind) {
      case "none":
      case "epsilon":
      case "length":
        return partitions.trivial;
      case "chars":
        return partitions.ofSets([node.set]);
      case "concat":
        return node.head.nullable
          ? partitions.meet(partition(node.head), partition(node.tail))
          : partition(node.head);
      case "repeat":
        return partition(node.body);
      case "and":
      case "or":
        return node.parts.map(partition).reduce(partitions.meet);
      case "not":
        return partition(node.part);
      case "trie":
        return partitions.ofCharacters(node.children.keys());
      case "units":
        return unitPartition(node.part, { partition, step }, partitions);
      case "loop":
        return partition(node.definition);
    }
  }

  function next(node: RegexNode, characterClass: number): RegexNode {
    const { best, size } = partition(node);
    node.next ??= new Array<RegexNode>(size);
    return (node.next[characterClass] ??= derive(
      node,
      best[characterClass]!.codePoint,
    ));
  }

  function step(node: RegexNode, codePoint: number): RegexNode {
    return next(node, classOf(partition(node), codePoint));
  }

  function derive(node: RegexNode, codePoint: number): RegexNode {
    spend(effort, DERIVATIVE);
    switch (node.kind) {
      case "none":
      case "epsilon":
        return nodes.none;
      case "length":
        return nodes.length(Math.max(0, node.min - 1), node.max - 1);
      case "chars":
        return node.set.has(codePoint) ? nodes.epsilon : nodes.none;
      case "concat": {
        const first = nodes.concat(step(node.head, codePoint), node.tail);
        return node.head.nullable
          ? nodes.or([first, step(node.tail, codePoint)])
          : first;
      }
      case "repeat": {
        const { body, min, max } = node;
        const rest = nodes.repeat(body, Math.max(0, min - 1), max - 1);
        return nodes.concat(step(body, codePoint), rest);
      }
      case "and":
        return nodes.and(node.parts.map((part) => step(part, codePoint)));
      case "or":
        return nodes.or(node.parts.map((part) => step(part, codePoint)));
      case "not":
        return nodes.not(step(node.part, codePoint));
      case "trie":
        return node.children.get(codePoint) ?? nodes.none;
      case "units":
        return nodes.units(codeUnits(codePoint).reduce(step, node.part));
      case "loop":
        return step(node.definition, codePoint);
    }
  }

  function matches(node: RegexNode, text: string): boolean {
    let state = node;
    for (const character of text) {
      if (state === nodes.none) return false;
      state = step(state, character.codePointAt(0)!);
    }
    return state.nullable;
  }

  return {
    partition,
    next,
    step,
    matches,
    walk: (steps) => spend(effort, steps),
  };
}
