import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";
import type { Want } from "./rows.ts";

function answering(openapi: string, schema: unknown): unknown {
  return {
    openapi,
    paths: {
      "/things": {
        post: {
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: { type: "object", properties: { sent: schema } },
              },
            },
          },
          responses: {
            200: {
              description: "OK",
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    required: ["got"],
                    properties: { got: schema },
                  },
                },
              },
            },
          },
        },
      },
    },
    components: { schemas: { Text: { type: "string" } } },
  };
}

const REF = { $ref: "#/components/schemas/Text" };

/** The same document in 3.0 and in 3.1 says the same, if these schemas do; a difference breaks one direction or the other. */
describe("3.0 against 3.1", () => {
  it.each<[string, Want, unknown, unknown]>([
    [
      "nullable is a type",
      "harmless",
      { type: "string", nullable: true },
      { type: ["string", "null"] },
    ],
    [
      "nullable is anyOf",
      "harmless",
      { type: "integer", nullable: true },
      { anyOf: [{ type: "integer" }, { type: "null" }] },
    ],
    [
      "nullable of an enumeration is told in it too",
      "harmless",
      { type: "string", nullable: true, enum: ["a", null] },
      { enum: ["a", null] },
    ],
    [
      "nullable beside an allOf is or null",
      "harmless",
      { nullable: true, allOf: [REF] },
      { type: ["string", "null"] },
    ],
    [
      "nullable means nothing in 3.1",
      "breaking",
      { type: "string", nullable: true },
      { type: "string", nullable: true },
    ],
    [
      "exclusiveMinimum is a flag",
      "harmless",
      { type: "integer", minimum: 3, exclusiveMinimum: true },
      { type: "integer", exclusiveMinimum: 3 },
    ],
    [
      "exclusiveMaximum that is false",
      "harmless",
      { type: "integer", maximum: 3, exclusiveMaximum: false },
      { type: "integer", maximum: 3 },
    ],
    [
      "what stands beside a reference is ignored in 3.0",
      "harmless",
      { ...REF, maxLength: 3 },
      { type: "string" },
    ],
    [
      "what stands beside a reference counts in 3.1",
      "harmless",
      { type: "string", maxLength: 3 },
      { ...REF, maxLength: 3 },
    ],
    [
      "example is no constraint",
      "harmless",
      { type: "string", example: "a" },
      { type: "string", examples: ["b"] },
    ],
    ["const is an enum of one", "harmless", { enum: ["a"] }, { const: "a" }],
    [
      "const is unknown to 3.0",
      "breaking",
      { type: "string", const: "a" },
      { type: "string", const: "a" },
    ],
  ])("%s: %s", (_, want, old, current) => {
    expect(
      verdictOf(answering("3.0.3", old), answering("3.1.0", current)),
    ).toBe(want);
  });
});
