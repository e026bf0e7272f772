import { entry } from "../../openapi/entry.ts";
import type { CharSet } from "./char-set.ts";
import { commuted, type Operator } from "./commuted.ts";
import { spend, type Effort } from "./effort.ts";
import type { Loop, RegexNode } from "./node.ts";
import { internTrie } from "./trie.ts";

/** Constructors that simplify and intern: what they give back is as small as it is cheap to make it. */
export interface Nodes {
  readonly none: RegexNode;
  readonly epsilon: RegexNode;
  readonly any: RegexNode;
  length(min: number, max: number): RegexNode;
  chars(set: CharSet): RegexNode;
  concat(head: RegexNode, tail: RegexNode): RegexNode;
  repeat(body: RegexNode, min: number, max: number): RegexNode;
  and(parts: Iterable<RegexNode>): RegexNode;
  or(parts: Iterable<RegexNode>): RegexNode;
  not(part: RegexNode): RegexNode;
  words(texts: Iterable<string>): RegexNode;
  units(part: RegexNode): RegexNode;
  /** A node whose `definition` is set later; its body must consume a character before it comes round. */
  loop(nullable: boolean): Loop & { definition: RegexNode };
}

type Fields = RegexNode extends infer N
  ? N extends RegexNode
    ? Omit<N, "id" | "partition" | "next">
    : never
  : never;

export function createRegexNodes(effort: Effort): Nodes {
  const interned = new Map<string, RegexNode>();
  let created = 0;

  function intern(key: string, fields: () => Fields): RegexNode {
    return entry(interned, key, () => ({ id: created++, ...fields() }));
  }

  const none = intern("none", () => ({ kind: "none", nullable: false }));
  const epsilon = intern("epsilon", () => ({
    kind: "epsilon",
    nullable: true,
  }));
  const any = length(0, Infinity);
  const operators: Record<"and" | "or", Operator> = {
    and: operator("and", none, any),
    or: operator("or", any, none),
  };

  function operator(
    kind: "and" | "or",
    zero: RegexNode,
    one: RegexNode,
  ): Operator {
    const other = kind === "and" ? "or" : "and";
    const dual = (parts: readonly RegexNode[]): RegexNode => both(other, parts);
    const tally = (count: number): void => spend(effort, count);
    return { kind, zero, one, epsilon, length, chars, tally, dual };
  }

  function length(min: number, max: number): RegexNode {
    if (max < min || min === Infinity) return none;
    if (max === 0) return epsilon;
    return intern(`length ${min} ${max}`, () => ({
      kind: "length",
      nullable: min === 0,
      min,
      max,
    }));
  }

  function chars(set: CharSet): RegexNode {
    if (set.isEmpty) return none;
    if (set.isAll) return length(1, 1);
    return intern(`chars ${set.key}`, () => ({
      kind: "chars",
      nullable: false,
      set,
    }));
  }

  function concat(head: RegexNode, tail: RegexNode): RegexNode {
    if (head === none || tail === none) return none;
    if (head === epsilon) return tail;
    if (tail === epsilon) return head;
    if (tail === any && head.nullable) return any;
    if (head === any && tail.nullable) return any;
    if (head.kind === "concat")
      return concat(head.head, concat(head.tail, tail));
    const [next, rest] =
      tail.kind === "concat" ? [tail.head, tail.tail] : [tail, epsilon];
    const joined = join(head, next);
    if (joined) return concat(joined, rest);
    return intern(`concat ${head.id} ${tail.id}`, () => ({
      kind: "concat",
      nullable: head.nullable && tail.nullable,
      head,
      tail,
    }));
  }

  /** One counted node for two neighbours of the same kind, so that `aa*` and `a+` are one. */
  function join(a: RegexNode, b: RegexNode): RegexNode | undefined {
    if (a.kind === "length" && b.kind === "length")
      return length(a.min + b.min, a.max + b.max);
    const [left, right] = [power(a), power(b)];
    if (left.body !== right.body) return undefined;
    return repeat(left.body, left.min + right.min, left.max + right.max);
  }

  function repeat(body: RegexNode, min: number, max: number): RegexNode {
    if (max < min) return none;
    if (max === 0 || body === epsilon) return epsilon;
    if (body === none) return min === 0 ? epsilon : none;
    if (min === 1 && max === 1) return body;
    if (body.nullable && min > 0) return repeat(body, 0, max);
    if (body.kind === "length" && body.min === body.max)
      return body.max === 1 ? length(min, max) : fixed(body, min, max);
    if (body === any) return any;
    if (body.kind === "repeat" && body.min === 0 && body.max === Infinity)
      return body;
    return fixed(body, min, max);
  }

  function fixed(body: RegexNode, min: number, max: number): RegexNode {
    return intern(`repeat ${body.id} ${min} ${max}`, () => ({
      kind: "repeat",
      nullable: min === 0 || body.nullable,
      body,
      min,
      max,
    }));
  }

  function both(kind: "and" | "or", given: Iterable<RegexNode>): RegexNode {
    const parts = commuted(operators[kind], given);
    if (parts.length <= 1) return parts[0] ?? operators[kind].one;
    return intern(`${kind} ${parts.map(({ id }) => id).join(" ")}`, () => ({
      kind,
      nullable:
        kind === "and"
          ? parts.every(({ nullable }) => nullable)
          : parts.some(({ nullable }) => nullable),
      parts,
    }));
  }

  function not(part: RegexNode): RegexNode {
    if (part.kind === "not") return part.part;
    if (part === none) return any;
    if (part === epsilon) return length(1, Infinity);
    if (part.kind === "length")
      return both("or", [
        length(0, part.min - 1),
        length(part.max + 1, Infinity),
      ]);
    if (part.kind === "and") return both("or", part.parts.map(not));
    if (part.kind === "or") return both("and", part.parts.map(not));
    return intern(`not ${part.id}`, () => ({
      kind: "not",
      nullable: !part.nullable,
      part,
    }));
  }

  function units(part: RegexNode): RegexNode {
    if (part === none || part === epsilon || part === any) return part;
    return intern(`units ${part.id}`, () => ({
      kind: "units",
      nullable: part.nullable,
      part,
    }));
  }

  function loop(nullable: boolean): Loop & { definition: RegexNode } {
    const node = { kind: "loop", id: created++, nullable, definition: none };
    return node as Loop & { definition: RegexNode };
  }

  function words(texts: Iterable<string>): RegexNode {
    return internTrie(texts, (nullable, children) => {
      if (children.size === 0) return nullable ? epsilon : none;
      const key = [...children].map(([char, { id }]) => `${char}:${id}`);
      return intern(`trie ${nullable} ${key.join(" ")}`, () => ({
        kind: "trie",
        nullable,
        children,
      }));
    });
  }

  return {
    none,
    epsilon,
    any,
    length,
    chars,
    concat,
    repeat,
    and: (parts) => both("and", parts),
    or: (parts) => both("or", parts),
    not,
    words,
    units,
    loop,
  };
}

function power(node: RegexNode): { body: RegexNode; min: number; max: number } {
  return node.kind === "repeat" ? node : { body: node, min: 1, max: 1 };
}
