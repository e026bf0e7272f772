import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { DISCRIMINATOR_ROWS } from "./discriminator-rows.ts";
import type { Pets } from "./discriminator-rows.ts";

type Half = "request" | "response";

function documentOf({ schema, schemas }: Pets, half: Half): unknown {
  const content = {
    "application/json": {
      schema: {
        type: "object",
        properties: { pets: { type: "array", items: schema } },
      },
    },
  };
  const operation =
    half === "request"
      ? { requestBody: { required: true, content }, responses: { 200: {} } }
      : { responses: { 200: { content } } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { "/pets": { post: operation } },
    components: { schemas },
  };
}

/** How often it is told that a discriminator chooses otherwise. */
function tellings(base: Pets, revised: Pets, half: Half): number {
  const { findings } = diffDocuments({
    base: documentOf(base, half),
    revised: documentOf(revised, half),
    scope: "all",
  });
  const told = findings.filter(
    ({ id }) => id === `${half}-discriminator-changed`,
  );
  return told.length;
}

describe.each(["request", "response"] as const)("in a %s", (half) => {
  it.each(
    DISCRIMINATOR_ROWS.map(([name, request, response, ...sides]) => {
      const isTold = half === "request" ? request : response;
      return [name, isTold ? "told once" : "not told", ...sides] as const;
    }),
  )("%s: %s", (_, want, base, revised) => {
    expect(tellings(base, revised, half)).toBe(want === "told once" ? 1 : 0);
  });
});
