import { describe, expect, it } from "vitest";
import { DEFAULT_PLACES, DEFAULT_STRUCTURES } from "./default-rows.ts";
import type { Want } from "./rows.ts";
import { verdictOf } from "./verdict.ts";

const kind = (value: string, n: number): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: value }, n: { type: "integer", default: n } },
});
const SCHEMAS = {
  A: kind("a", 1),
  B: kind("b", 2),
  More: {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "c" }, n: { type: "integer" } },
  },
};

function documentOf(operation: object, schemas: object = SCHEMAS): unknown {
  const responses = { 200: { description: "OK" } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { "/things": { post: { responses, ...operation } } },
    components: { schemas },
  };
}

const sent = (content: object, required = true): unknown =>
  documentOf({ requestBody: { required, content } });
const json = (schema: object) => ({ "application/json": { schema } });
const form = (schema: object) => ({
  "application/x-www-form-urlencoded": { schema },
});
const asked = (schema: object, more: object = {}): unknown =>
  documentOf({ parameters: [{ in: "query", name: "x", schema, ...more }] });
const field = (value: unknown): object => ({
  type: "object",
  properties: { n: { type: "integer", default: value } },
});
const whole = (value: unknown) => ({ type: "integer", default: value });

describe("another default", () => {
  it.each([...DEFAULT_PLACES, ...DEFAULT_STRUCTURES])(
    "%s: %s",
    (_, want, base, revised) => {
      expect(verdictOf(sent(json(base)), sent(json(revised)))).toBe(want);
    },
  );

  it.each<[string, Want, unknown, unknown]>([
    [
      "of a body that may be left out",
      "undecided",
      sent(json(whole(1)), false),
      sent(json(whole(2)), false),
    ],
    [
      "in a second media type",
      "undecided",
      sent({ ...json({}), ...form(field(1)) }),
      sent({ ...json({}), ...form(field(2)) }),
    ],
    [
      "as text in a form",
      "harmless",
      sent(form(field(1))),
      sent(form(field("1"))),
    ],
    [
      "as text in JSON",
      "undecided",
      sent(json(field(1))),
      sent(json(field("1"))),
    ],
    ["of a parameter", "undecided", asked(whole(1)), asked(whole(2))],
    ["of a parameter, as text", "harmless", asked(whole(1)), asked(whole("1"))],
    [
      "of a required parameter",
      "harmless",
      asked(whole(1), { required: true }),
      asked(whole(2), { required: true }),
    ],
    ["in a component that refers to itself", "undecided", circle(1), circle(2)],
    ["in a circle of components, as it was", "harmless", circle(1), circle(1)],
  ])("%s: %s", (_, want, base, revised) => {
    expect(verdictOf(base, revised)).toBe(want);
  });
});

function circle(value: number): unknown {
  const requestBody = {
    required: true,
    content: json({ $ref: "#/components/schemas/Tree" }),
  };
  const branches = {
    type: "array",
    items: { $ref: "#/components/schemas/Tree" },
  };
  const properties = { n: whole(value), branches };
  const Tree = { type: "object", properties };
  return documentOf({ requestBody }, { Tree });
}
