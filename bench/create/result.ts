import type { Column, Measure, Samples } from "./measure.ts";
import { ratios, type Spread, spreadOf } from "./statistics.ts";

/** What one measure found: for every row and column, the ratio to the base, or the value itself. */
export interface Result {
  readonly measure: Measure;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: Column;
  /** In the column's unit. */
  readonly value: Spread;
  /** To the base; the value where there is none. */
  readonly shown: Spread;
}

/** Rows in the order of `names`, the base first. */
export function resultOf(
  measure: Measure,
  samples: Samples,
  names: readonly string[],
): Result {
  const base =
    measure.base === undefined ? undefined : samples.get(measure.base);
  const order = new Set([...(measure.base ? [measure.base] : []), ...names]);
  const rows = [...order].flatMap((name): Row[] => {
    const columns = samples.get(name);
    if (columns === undefined) return [];
    const cells = measure.columns.map((column): Cell => {
      const values = columns[column.key] ?? [];
      const value = spreadOf(values);
      const shown = base ? ratios(values, base[column.key] ?? []) : value;
      return { column, value, shown };
    });
    return [{ name, cells }];
  });
  const first = samples.values().next().value ?? {};
  return { measure, rounds: Object.values(first)[0]?.length ?? 0, rows };
}

/** The cell of a row; undefined where the row has no part in this measure. */
export function cellOf(
  { rows }: Result,
  name: string,
  key: string,
): Cell | undefined {
  return rows
    .find((row) => row.name === name)
    ?.cells.find(({ column }) => column.key === key);
}

/** Who does clearly better than `name` in a column, best first: the quartiles don't overlap. */
export function betterThan(
  result: Result,
  name: string,
  column: Column,
): readonly (readonly [name: string, shown: Spread])[] {
  const own = cellOf(result, name, column.key)?.shown;
  if (own === undefined) return [];
  const less = column.better === "less";
  return result.rows
    .flatMap((row) => {
      const shown = cellOf(result, row.name, column.key)?.shown;
      if (shown === undefined) return [];
      const better = less ? shown.high < own.low : shown.low > own.high;
      return better ? [[row.name, shown] as const] : [];
    })
    .sort(([, a], [, b]) => (less ? 1 : -1) * (a.median - b.median));
}
