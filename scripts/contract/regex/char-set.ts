export const MAX_CODE_POINT = 0x10ffff;

/** Both ends belong to it. */
export interface CharRange {
  readonly min: number;
  readonly max: number;
}

/** From the first to the last character of a text. */
export function rangeOf(text: string): CharRange {
  const pair = text.codePointAt(text.length - 2)!;
  return {
    min: text.codePointAt(0)!,
    max: pair > 0xffff ? pair : text.charCodeAt(text.length - 1),
  };
}

/** A set of code points: its ranges ascend, and no two of them touch. */
export class CharSet {
  static readonly none = new CharSet([]);
  static readonly all = CharSet.of([{ min: 0, max: MAX_CODE_POINT }]);

  readonly ranges: readonly CharRange[];

  private constructor(ranges: readonly CharRange[]) {
    this.ranges = ranges;
  }

  /** From ranges in any order, which may overlap. */
  static of(ranges: Iterable<CharRange>): CharSet {
    const merged: CharRange[] = [];
    for (const range of [...ranges].sort((a, b) => a.min - b.min)) {
      const last = merged.at(-1);
      if (last === undefined || range.min > last.max + 1) merged.push(range);
      else if (range.max > last.max)
        merged[merged.length - 1] = { min: last.min, max: range.max };
    }
    return new CharSet(merged);
  }

  get isEmpty(): boolean {
    return this.ranges.length === 0;
  }

  get isAll(): boolean {
    const [first] = this.ranges;
    return first?.min === 0 && first.max === MAX_CODE_POINT;
  }

  has(codePoint: number): boolean {
    return this.ranges.some(
      ({ min, max }) => min <= codePoint && codePoint <= max,
    );
  }

  union(other: CharSet): CharSet {
    return CharSet.of([...this.ranges, ...other.ranges]);
  }

  intersect(other: CharSet): CharSet {
    const shared: CharRange[] = [];
    for (let i = 0, j = 0; i < this.ranges.length && j < other.ranges.length;) {
      const a = this.ranges[i]!;
      const b = other.ranges[j]!;
      const min = Math.max(a.min, b.min);
      const max = Math.min(a.max, b.max);
      if (min <= max) shared.push({ min, max });
      if (a.max <= b.max) i += 1;
      else j += 1;
    }
    return new CharSet(shared);
  }

  negate(): CharSet {
    const gaps: CharRange[] = [];
    let next = 0;
    for (const { min, max } of this.ranges) {
      if (min > next) gaps.push({ min: next, max: min - 1 });
      next = max + 1;
    }
    if (next <= MAX_CODE_POINT) gaps.push({ min: next, max: MAX_CODE_POINT });
    return new CharSet(gaps);
  }

  isDisjointWith(other: CharSet): boolean {
    return this.intersect(other).isEmpty;
  }

  /** The same for equal sets only. */
  get key(): string {
    return this.ranges
      .map(({ min, max }) => `${min.toString(16)}-${max.toString(16)}`)
      .join();
  }
}
