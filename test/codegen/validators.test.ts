import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import {
  InferenceApiKeysHandler_post_request as validateRequest,
  InferenceApiKeysHandler_post_response as validateResponse,
  type Validator,
} from "../../src/generated/validators.ts";
import * as spec from "../support/spec.ts";
import { slice } from "./documents.ts";

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

const { schemas } = slice().components;

const bodies: readonly [string, Validator, string, fc.Arbitrary<unknown>][] = [
  [
    "request",
    validateRequest,
    "ApiKeyCreateRequestSerializer",
    bodyLike({
      name: nameLike(),
      description: textLike(),
      expires_at: fc.string(),
    }),
  ],
  [
    "response",
    validateResponse,
    "CreateApiKeyResponseSerializer",
    bodyLike({
      name: fc.string(),
      secret: fc.string(),
      created_at: fc.string(),
      deployment_names: fc.array(fc.oneof(fc.string(), fc.anything())),
      description: fc.option(fc.string()),
      expires_at: fc.option(fc.string()),
    }),
  ],
];

describe.each(bodies)("the %s validator", (_, validate, schema, bodies) => {
  const judge = new Ajv2020({ strict: false, ownProperties: true });
  judge.addSchema({ components: { schemas } }, "document");
  const reference = judge.compile({
    $ref: `document#/components/schemas/${schema}`,
  });

  test("agrees with Ajv, compiled at run time, on 3,000 random bodies of which many pass", () => {
    let passed = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const verdict = reference(body);
        if (verdict) passed++;
        expect(validate(body)).toBe(verdict);
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(300);
    expect(passed).toBeLessThan(2_700);
  });
});

/** Mostly an object of these members; sometimes one is missing, of another type, or undeclared. */
function bodyLike(
  members: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown> {
  const flawed = Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      name,
      fc.oneof(
        { weight: 12, arbitrary: value },
        { weight: 1, arbitrary: fc.jsonValue() },
      ),
    ]),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(members) },
    { weight: 6, arbitrary: fc.record(flawed, { requiredKeys: [] }) },
    { weight: 6, arbitrary: fc.record({ ...flawed, other: fc.anything() }) },
    { weight: 1, arbitrary: fc.anything() },
  );
}

function nameLike(): fc.Arbitrary<string> {
  const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,30}[a-z0-9])?$/);
  return fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((all) => all.join(".")),
    fc.stringMatching(/^[-.a-z0-9]{1,70}$/),
    fc.string({ unit: "binary" }),
  );
}

function textLike(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({
      unit: "binary",
      minLength: Math.max(0, spec.description.maxLength - 3),
      maxLength: spec.description.maxLength + 3,
    }),
    fc.string({ unit: "grapheme" }),
  );
}
