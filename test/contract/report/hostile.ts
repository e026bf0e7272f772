/** Texts that would break out of one format or another, were they not escaped. */
export const HOSTILE_TEXTS = [
  "a|b",
  "`c` ``d`` ```",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "\"' onmouseover='alert(1)",
  "\n::error file=x::owned\n##[error]owned",
  "</summary></details>\n# owned @everyone [x](javascript:alert(1))",
  "\u001b[2J\u001b]0;owned\u0007",
  "\u202egnp.exe\u2066",
  "]]> --> {{1}} ${x} %0A::warning::owned",
  "x".repeat(10_000),
];

const HOSTILE = HOSTILE_TEXTS.join(" ");

/** Two documents that say what they can in hostile words: names, paths, ids, values; the second breaks the first in each. */
export function hostileDocuments(): { base: string; revised: string } {
  return {
    base: JSON.stringify(documentOf({ type: "string" }, false), null, 2),
    revised: JSON.stringify(
      documentOf({ type: "string", enum: [HOSTILE, "b"] }, true),
      null,
      2,
    ),
  };
}

function documentOf(value: object, isRequired: boolean): object {
  const schema = {
    type: "object",
    properties: { [HOSTILE]: value },
    ...(isRequired && { required: [HOSTILE] }),
  };
  const content = {
    "application/json": {
      schema: { $ref: `#/components/schemas/S` },
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: HOSTILE, version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: {
      [`/${HOSTILE}`]: {
        post: {
          operationId: HOSTILE,
          parameters: [
            {
              in: "query",
              name: HOSTILE,
              required: isRequired,
              schema: { type: "string" },
            },
          ],
          requestBody: { required: true, content },
          responses: { 200: { description: HOSTILE, content } },
        },
      },
    },
    components: { schemas: { S: schema } },
  };
}
