import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { apiKeyDocument } from "./document.ts";
import { REFACTORING_ROWS } from "./refactoring-rows.ts";
import { REQUEST_ROWS } from "./request-rows.ts";
import { RESPONSE_ROWS } from "./response-rows.ts";
import type { Row, Want } from "./rows.ts";
import { WIRE_ROWS } from "./wire-rows.ts";

function verdict([, , ...edits]: Row): Want {
  const revised = apiKeyDocument();
  for (const edit of edits) edit(revised);
  const { summary } = diffDocuments({
    base: apiKeyDocument(),
    revised,
    scope: "all",
  });
  if (summary.breaking > 0) return "breaking";
  return summary.undecided > 0 ? "undecided" : "harmless";
}

describe.each([
  ["a request", REQUEST_ROWS],
  ["a response", RESPONSE_ROWS],
  ["the wire", WIRE_ROWS],
  ["nothing but the wording", REFACTORING_ROWS],
])("a single change of %s", (_, rows) => {
  it.each(rows.map((row) => [row[0], row[1], row] as const))(
    "%s: %s",
    (_name, want, row) => {
      expect(verdict(row)).toBe(want);
    },
  );
});
