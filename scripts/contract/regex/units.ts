import type { RegexNode } from "./node.ts";
import type { Partition, Partitions } from "./partition.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}
const HIGH: Range = { first: 0xd800, last: 0xdbff };
const LOW: Range = { first: 0xdc00, last: 0xdfff };

interface Steps {
  partition(node: RegexNode): Partition;
  step(node: RegexNode, codePoint: number): RegexNode;
}

/** The UTF-16 code units of one code point. */
export function codeUnits(codePoint: number): number[] {
  if (codePoint <= 0xffff) return [codePoint];
  const text = String.fromCodePoint(codePoint);
  return [text.charCodeAt(0), text.charCodeAt(1)];
}

/** The classes of whole code points for a language over code units: an astral one is told by the state after both halves. */
export function unitPartition(
  part: RegexNode,
  { partition, step }: Steps,
  partitions: Partitions,
): Partition {
  const starts: number[] = [];
  const labels: number[] = [];
  const label = (start: number, value: number): void => {
    starts.push(start);
    labels.push(value);
  };
  const here = partition(part);
  here.starts.forEach((start, index) => {
    // Negative, so that no class is taken for the id of a state.
    if (start <= 0xffff) label(start, -1 - here.classes[index]!);
  });
  for (const { first, last } of runs(here, HIGH)) {
    const middle = step(part, first);
    const ends = runs(partition(middle), LOW).map((low) => ({
      offset: low.first - LOW.first,
      state: step(middle, low.first).id,
    }));
    const uniform = ends.every(({ state }) => state === ends[0]!.state);
    for (let unit = first; unit <= (uniform ? first : last); unit += 1)
      for (const { offset, state } of uniform ? ends.slice(0, 1) : ends)
        label(0x10000 + (unit - HIGH.first) * 0x400 + offset, state);
  }
  return partitions.ofLabels(starts, labels);
}

/** The pieces of the range that the partition does not cut. */
function runs(partition: Partition, range: Range): Range[] {
  const firsts = [
    range.first,
    ...partition.starts.filter(
      (start) => start > range.first && start <= range.last,
    ),
  ];
  return firsts.map((first, index) => ({
    first,
    last: (firsts[index + 1] ?? range.last + 1) - 1,
  }));
}
