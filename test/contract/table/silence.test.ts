import { describe, expect, it } from "vitest";
import { ABSORBED_ROWS, UNSATISFIABLE_ROWS } from "./silence-rows.ts";
import { verdictOf } from "./verdict.ts";

type Half = "request" | "response";

function documentOf(schema: unknown, half: Half): unknown {
  const content = { "application/json": { schema } };
  const operation =
    half === "request"
      ? { requestBody: { required: true, content }, responses: { 204: {} } }
      : { responses: { 200: { content } } };
  return { openapi: "3.1.0", paths: { "/x": { post: operation } } };
}

describe.each([
  ["behind another alternative", ABSORBED_ROWS],
  ["what nothing satisfies", UNSATISFIABLE_ROWS],
])("%s", (_, rows) => {
  it.each(rows)("in an answer, %s: %j", (_name, want, base, revised) => {
    expect(want).toContain(
      verdictOf(documentOf(base, "response"), documentOf(revised, "response")),
    );
  });

  // What is a break to who reads an answer is one to who sends a request, the other way round.
  it.each(rows)(
    "in a request turned round, %s: %j",
    (_name, want, base, revised) => {
      const verdict = verdictOf(
        documentOf(revised, "request"),
        documentOf(base, "request"),
      );
      if (want.includes("harmless")) expect(verdict).not.toBe("breaking");
      else expect(want).toContain(verdict);
    },
  );
});
