import { expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";

const key = (required: boolean, place = "header") => ({
  in: place,
  name: "x-key",
  required,
  schema: { type: "string" },
});

function documentWith(parameters: readonly object[], security: unknown) {
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    security,
    paths: { "/things": { get: { parameters, responses: {} } } },
    components: {
      securitySchemes: {
        Key: { type: "apiKey", in: "header", name: "X-Key" },
        Token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

const KEY = [{ Key: [] }];

it.each([
  ["into a scheme", [key(true)], [], [], KEY, "harmless"],
  ["out of a scheme", [], KEY, [key(true)], [], "harmless"],
  [
    "beside another credential",
    [key(true)],
    [{ Token: [] }],
    [],
    [{ Key: [], Token: [] }],
    "harmless",
  ],
  ["said by both, then by one", [key(true)], KEY, [], KEY, "harmless"],
  ["said by one, then by both", [key(true)], [], [key(true)], KEY, "harmless"],
  ["optional, then needed", [key(false)], [], [], KEY, "breaking"],
  ["needed, then optional", [], KEY, [key(false)], [], "harmless"],
  ["in another place", [key(true, "query")], [], [], KEY, "breaking"],
  [
    "out of a scheme, and needed by nobody before",
    [],
    [],
    [key(true)],
    KEY,
    "breaking",
  ],
] as const)(
  "an API key %s",
  (_, parameters, security, parametersThen, securityThen, want) => {
    const base = documentWith(parameters, security);
    const revised = documentWith(parametersThen, securityThen);
    expect(verdictOf(base, revised)).toBe(want);
  },
);
