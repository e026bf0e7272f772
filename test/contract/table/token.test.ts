import { expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";

const flows = (tokenUrl: string) => ({
  clientCredentials: { tokenUrl, scopes: { read: "Read" } },
});

function documentWith(security: unknown): unknown {
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    security,
    paths: { "/things": { get: { responses: {} } } },
    components: {
      securitySchemes: {
        OAuth: { type: "oauth2", flows: flows("https://id.example/token") },
        Bearer: { type: "http", scheme: "bearer" },
        Basic: { type: "http", scheme: "basic" },
        One: { type: "openIdConnect", openIdConnectUrl: "https://one.example" },
        Two: { type: "openIdConnect", openIdConnectUrl: "https://two.example" },
      },
    },
  };
}

it.each([
  ["oauth2, then bearer", [{ OAuth: ["read"] }], [{ Bearer: [] }], "harmless"],
  ["bearer, then oauth2", [{ Bearer: [] }], [{ OAuth: [] }], "harmless"],
  [
    "bearer, then oauth2 with a scope",
    [{ Bearer: [] }],
    [{ OAuth: ["read"] }],
    "breaking",
  ],
  ["discovered, then bearer", [{ One: [] }], [{ Bearer: [] }], "harmless"],
  ["of another issuer", [{ One: [] }], [{ Two: [] }], "breaking"],
  ["oauth2, then basic", [{ OAuth: [] }], [{ Basic: [] }], "breaking"],
  ["none, then bearer", [], [{ Bearer: [] }], "breaking"],
] as const)("a token: %s", (_, base, revised, want) => {
  expect(verdictOf(documentWith(base), documentWith(revised))).toBe(want);
});
