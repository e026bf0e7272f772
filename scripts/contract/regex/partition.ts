import { entry } from "../../openapi/entry.ts";
import { type CharSet, MAX_CODE_POINT } from "./char-set.ts";
import { mostReadable, type Ranked } from "./readability.ts";

/** The code points divided into classes that some language does not tell apart. */
export interface Partition {
  readonly id: number;
  /** Where each interval begins, ascending from 0; an interval ends where the next begins. */
  readonly starts: readonly number[];
  /** The class of each interval. */
  readonly classes: readonly number[];
  readonly size: number;
  /** The most readable member of each class. */
  readonly best: readonly Ranked[];
}

export interface Partitions {
  readonly trivial: Partition;
  ofSets(sets: Iterable<CharSet>): Partition;
  ofCharacters(characters: Iterable<number>): Partition;
  /** From the intervals themselves, each with any label. */
  ofLabels(starts: readonly number[], labels: readonly number[]): Partition;
  meet(a: Partition, b: Partition): Partition;
}

export function classOf(partition: Partition, codePoint: number): number {
  const { starts, classes } = partition;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= codePoint) low = middle;
    else high = middle - 1;
  }
  return classes[low]!;
}

export function createPartitions(): Partitions {
  const interned = new Map<string, Partition>();
  const meets = new Map<number, Map<number, Partition>>();

  function ofLabels(
    starts: readonly number[],
    labels: readonly number[],
  ): Partition {
    const mergedStarts: number[] = [];
    const classes: number[] = [];
    const renumbered = new Map<number, number>();
    starts.forEach((start, index) => {
      const label = labels[index]!;
      let number = renumbered.get(label);
      if (number === undefined)
        renumbered.set(label, (number = renumbered.size));
      if (classes.at(-1) === number) return;
      mergedStarts.push(start);
      classes.push(number);
    });
    const key = `${mergedStarts}|${classes}`;
    return entry(interned, key, () => ({
      id: interned.size,
      starts: mergedStarts,
      classes,
      size: renumbered.size,
      best: bestOfEach(mergedStarts, classes),
    }));
  }

  function ofSet(set: CharSet): Partition {
    const starts = [0];
    const labels = [0];
    for (const { min, max } of set.ranges) {
      if (min === 0) labels[0] = 1;
      else {
        starts.push(min);
        labels.push(1);
      }
      if (max < MAX_CODE_POINT) {
        starts.push(max + 1);
        labels.push(0);
      }
    }
    return ofLabels(starts, labels);
  }

  function ofCharacters(characters: Iterable<number>): Partition {
    const starts = [0];
    const labels = [0];
    for (const character of [...characters].sort((a, b) => a - b)) {
      if (starts.at(-1) === character) labels.pop();
      else starts.push(character);
      labels.push(character + 1);
      starts.push(character + 1);
      labels.push(0);
    }
    if (starts.at(-1)! > MAX_CODE_POINT) {
      starts.pop();
      labels.pop();
    }
    return ofLabels(starts, labels);
  }

  function meet(a: Partition, b: Partition): Partition {
    if (a === b || b.size === 1) return a;
    if (a.size === 1) return b;
    if (a.id > b.id) return meet(b, a);
    const row = entry(meets, a.id, () => new Map<number, Partition>());
    return entry(row, b.id, () => sweep(a, b));
  }

  function sweep(a: Partition, b: Partition): Partition {
    const starts: number[] = [];
    const labels: number[] = [];
    for (let i = 0, j = 0; i < a.starts.length && j < b.starts.length;) {
      starts.push(Math.max(a.starts[i]!, b.starts[j]!));
      labels.push(a.classes[i]! * b.size + b.classes[j]!);
      const nextA = a.starts[i + 1] ?? Infinity;
      const nextB = b.starts[j + 1] ?? Infinity;
      if (nextA <= nextB) i += 1;
      if (nextB <= nextA) j += 1;
    }
    return ofLabels(starts, labels);
  }

  const trivial = ofLabels([0], [0]);
  return {
    trivial,
    ofSets: (sets) => [...sets].map(ofSet).reduce(meet, trivial),
    ofCharacters,
    ofLabels,
    meet,
  };
}

function bestOfEach(
  starts: readonly number[],
  classes: readonly number[],
): Ranked[] {
  const best: Ranked[] = [];
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? MAX_CODE_POINT + 1) - 1;
    const found = mostReadable(start, end);
    const known = best[classes[index]!];
    if (!known || found.rank < known.rank) best[classes[index]!] = found;
  });
  return best;
}
