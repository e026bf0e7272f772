import { byKind } from "../blame/by-kind.ts";
import type { Node } from "../node.ts";
import { claim, type Claim } from "../solve/goal.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { opaquesOf } from "../solve/opaque.ts";
import { ANY, ARRAY, OBJECT, STRING } from "../value/kind.ts";

/** A place within a value: all that the writer says of it, and all that the reader does. */
export interface ValuePlace {
  /** Equal where the same schemas meet again. */
  readonly key: string;
  readonly writers: readonly Claim[];
  readonly readers: readonly Node[];
}

export function placeOf(
  writers: readonly Node[],
  readers: readonly Node[],
): ValuePlace {
  const [sent, read] = [new Set(writers), new Set(readers)];
  return {
    key: `${uidsOf(sent)}:${uidsOf(read)}`,
    writers: [...sent].map((node) => claim(node, true)),
    readers: [...read],
  };
}

/** What is worth a look, taken apart where the kinds of value are told apart by both. */
export function placesOf(
  writers: readonly Node[],
  readers: readonly Node[],
): readonly ValuePlace[] {
  if (isPlain(writers, readers)) return [];
  const [writer, ...others] = writers;
  const [reader, ...more] = readers;
  if (!writer || !reader || others.length + more.length > 0)
    return [placeOf(writers, readers)];
  return byKind([claim(writer, true)], reader).flatMap((part) => {
    const sent = part.pos.map(({ node }) => node);
    return isPlain(sent, [part.reader]) ? [] : [placeOf(sent, [part.reader])];
  });
}

/** Whether it is plain that the reader describes whatever the writer declares: it says the same, or there is nothing to declare. */
export function isPlain(
  writers: readonly Node[],
  readers: readonly Node[],
): boolean {
  return (
    readers.length === 0 ||
    !mayDeclare(writers) ||
    readers.some(({ keywords }) => keywords.never) ||
    writers.every((writer) =>
      readers.some(({ identity }) => identity === writer.identity),
    )
  );
}

/** Whether schemas, taken together, may have anything to say about properties or items. */
export function mayDeclare(nodes: readonly Node[]): boolean {
  const kinds = nodes.reduce((left, node) => left & kindsOf(node), ANY);
  return (
    ((kinds & (OBJECT | ARRAY)) !== 0 &&
      nodes.some(({ keywords }) => Object.keys(keywords).length > 0)) ||
    ((kinds & STRING) !== 0 && nodes.some(mayBeDecoded))
  );
}

function mayBeDecoded(node: Node): boolean {
  return opaquesOf(node, STRING).some(({ content }) => content !== undefined);
}

function uidsOf(nodes: ReadonlySet<Node>): string {
  return [...nodes]
    .map(({ uid }) => uid)
    .sort()
    .join();
}
