import { describe, expect, it } from "vitest";
import type { Parameter } from "./parameter-row.ts";
import { PARAMETER_PRESENCE_ROWS } from "./parameter-presence-rows.ts";
import { PARAMETER_STYLE_ROWS } from "./parameter-style-rows.ts";
import { PARAMETER_VALUE_ROWS } from "./parameter-value-rows.ts";
import { PARAMETER_WIRE_ROWS } from "./parameter-wire-rows.ts";
import { verdictOf } from "./verdict.ts";

function documentWith(parameter: Parameter | undefined): unknown {
  const path = parameter?.["in"] === "path" ? "/things/{x}" : "/things";
  const parameters = parameter ? [parameter] : [];
  const responses = { 200: { description: "OK" } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { [path]: { get: { parameters, responses } } },
  };
}

describe("a parameter", () => {
  it.each([
    ...PARAMETER_VALUE_ROWS,
    ...PARAMETER_PRESENCE_ROWS,
    ...PARAMETER_WIRE_ROWS,
    ...PARAMETER_STYLE_ROWS,
  ])("%s: %s", (_, want, base, revised) => {
    expect(verdictOf(documentWith(base), documentWith(revised))).toBe(want);
  });
});
