import { describe, expect, it } from "vitest";
import type { Report } from "./report.ts";
import { play } from "./row.ts";
import type { Row } from "./row.ts";

export type Want = Partial<Report>;

/** A test for each row: name, what happens, and what must come of it. */
export function rows(
  title: string,
  table: readonly (readonly [string, Row, Want])[],
): void {
  describe.concurrent(title, () => {
    it.each(table)("%s", async (_, row, want) => {
      expect(await play(row)).toMatchObject({ violations: [], ...want });
    });
  });
}
