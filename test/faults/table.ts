import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "./report.ts";
import { play, type Row } from "./row.ts";

export type Want = Partial<Report>;

/** A test for each row: name, what happens, what must come of it. The rows of all tables of a file happen at once. */
export function rows(
  title: string,
  table: readonly (readonly [string, Row, Want])[],
): void {
  describe.concurrent(title, () => {
    let reports: readonly PromiseSettledResult<Report>[] = [];

    beforeAll(async () => {
      reports = await Promise.allSettled(table.map(([, row]) => play(row)));
    }, 30_000);

    it.each(table.map(([name, , want], index) => [name, want, index] as const))(
      "%s",
      (_, want, index) => {
        expect(reports[index]).toMatchObject({
          status: "fulfilled",
          value: { violations: [], ...want },
        });
      },
    );
  });
}
