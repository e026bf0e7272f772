import { describe, expect, it } from "vitest";
import { apiKeyDocument } from "./document.ts";
import { REFACTORING_ROWS } from "./refactoring-rows.ts";
import { REQUEST_ROWS } from "./request-rows.ts";
import { RESPONSE_ROWS } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import { verdictOf } from "./verdict.ts";
import { WIRE_ROWS } from "./wire-rows.ts";

function changed([, , ...edits]: Row): unknown {
  const document = apiKeyDocument();
  for (const edit of edits) edit(document);
  return document;
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
      expect(verdictOf(apiKeyDocument(), changed(row))).toBe(want);
    },
  );
});
