import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { jsonFaults } from "../report/json-faults.ts";
import { apiKeyDocument } from "./document.ts";
import { ANSWER_ROWS } from "./answer-rows.ts";
import { NAME_ROWS } from "./name-rows.ts";
import { OPTIONAL_ROWS } from "./optional-rows.ts";
import { PATH_ROWS } from "./path-rows.ts";
import { REQUEST_ROWS } from "./request-rows.ts";
import { RESPONSE_ROWS } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import { worstOf } from "./verdict.ts";
import { SPELLING_ROWS } from "./spelling-rows.ts";
import { STRUCTURE_ROWS } from "./structure-rows.ts";
import { WIRE_ROWS } from "./wire-rows.ts";

function changed([, , ...edits]: Row): unknown {
  const document = apiKeyDocument();
  for (const edit of edits) edit(document);
  return document;
}

describe.each([
  ["what must be sent", NAME_ROWS],
  ["what may be sent", OPTIONAL_ROWS],
  ["the request as a whole", REQUEST_ROWS],
  ["what is answered", ANSWER_ROWS],
  ["the response as a whole", RESPONSE_ROWS],
  ["the parameter in the path", PATH_ROWS],
  ["what is around the schemas", WIRE_ROWS],
  ["how schemas are put together", STRUCTURE_ROWS],
  ["how schemas are spelt", SPELLING_ROWS],
])("a single change of %s", (_, rows) => {
  it.each(rows.map((row) => [row[0], row[1], row] as const))(
    "%s: %s",
    (_name, want, row) => {
      const base = apiKeyDocument();
      const diff = diffDocuments({ base, revised: changed(row), scope: "all" });
      expect(worstOf(diff)).toBe(want);
      expect(jsonFaults(diff)).toBeNull();
    },
  );
});
