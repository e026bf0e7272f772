import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { InferenceApiKeysHandler_post_request as validateRequest } from "../../src/generated/validators.ts";
import * as spec from "../support/spec.ts";

const text = readFileSync(
  new URL("../../src/generated/validators.ts", import.meta.url),
  "utf8",
);

describe("the generated validators", () => {
  test.each([
    ["import", /\bimport\b/],
    ["require", /\brequire\s*\(/],
    ["eval", /\beval\b/],
    ["new Function", /\bFunction\s*\(/],
    ["a path of node_modules", /node_modules/],
  ])("hold no %s", (_, pattern) => {
    expect(text.replaceAll(/^\/\/.*$/gm, "")).not.toMatch(pattern);
  });

  test.each([
    ["emoji", "😀"],
    ["letters", "a"],
    ["halves of pairs, which stand for themselves", "\ud83d"],
    ["other halves of pairs", "\ude00"],
  ])("count code points: %s", (_, unit) => {
    const { maxLength } = spec.description;
    const valid = (length: number): boolean =>
      validateRequest({
        name: "my-api-key",
        description: unit.repeat(length),
      });
    expect(valid(maxLength)).toBe(true);
    expect(valid(maxLength + 1)).toBe(false);
  });

  test("report every departure at once, by place and keyword", () => {
    expect(validateRequest({ name: "A", description: 1 })).toBe(false);
    expect(
      validateRequest.errors?.map((error) => [
        error.instancePath,
        error.keyword,
      ]),
    ).toEqual([
      ["/description", "type"],
      ["/name", "minLength"],
      ["/name", "pattern"],
    ]);
  });

  test("forget the errors of the call before", () => {
    validateRequest({});
    expect(validateRequest({ name: "my-api-key" })).toBe(true);
    expect(validateRequest.errors).toBeNull();
  });

  test("do not take an inherited member for the body's own", () => {
    expect(validateRequest(Object.create({ name: "my-api-key" }))).toBe(false);
  });
});
