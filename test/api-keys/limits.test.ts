import fc from "fast-check";
import { expect, test } from "vitest";
import type { InferenceApiKeyCreateParams } from "../../src/api-keys/create.ts";
import { checkCreateParams } from "../support/create.ts";
import type { InvalidRequestError } from "../../src/index.ts";
import { thrownBy } from "../support/rejection.ts";
import * as spec from "../support/spec.ts";

const check = (params: InferenceApiKeyCreateParams) =>
  checkCreateParams(params, 1);
const refusal = (params: InferenceApiKeyCreateParams) =>
  thrownBy<InvalidRequestError>(() => check(params));
const issuesOf = (params: InferenceApiKeyCreateParams) =>
  refusal(params).issues.map(({ path, keyword }) => [path, keyword]);

test.each([
  ["one label", "a".repeat(1_000_000)],
  ["labels", `${"a.".repeat(500_000)}!`],
  ["emoji", "🔑".repeat(500_000)],
])(
  "refuses a megabyte of name (%s) with a short message that doesn't quote it",
  (_, name) => {
    const { message, issues } = refusal({ name });
    expect(issues).toContainEqual(
      expect.objectContaining({ keyword: "maxLength" }),
    );
    expect(message.length).toBeLessThan(500);
    expect(message).not.toMatch(/aaaa|a\.a\.|🔑/);
  },
);

test("its message stays short for a thousand wrong properties, and for a long name of one", () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, n) => [`wrong${n}`, n]),
  );
  const error = refusal({ name: "my-api-key", ...many });
  expect(error.issues).toHaveLength(1_000);
  expect(error.message).toMatch(/995 more in this error's "issues"$/);
  const long = refusal({ name: "my-api-key", ["x".repeat(1e6)]: 1 });
  expect(long.message.length).toBeLessThan(500);
});

/** Texts up to a little over the greatest limit, most of them about as long as a limit. */
const texts = (limits: readonly number[], units: fc.Arbitrary<string>) =>
  fc
    .oneof(
      fc.integer({ min: 0, max: Math.max(...limits) + 10 }),
      fc.constantFrom(...limits.flatMap((n) => [n - 1, n, n + 1])),
    )
    .chain((length) =>
      fc.array(units, { minLength: length, maxLength: length }),
    )
    .map((units) => units.join(""));

test("counts a description's code points as the spec does", () => {
  const { maxLength } = spec.description;
  const unit = fc.constantFrom("a", "é", "漢", "😀", "👩", "\u200d", "\ufe0f");
  fc.assert(
    fc.property(texts([maxLength], unit), (description) => {
      const params = { name: "my-api-key", description };
      if ([...description].length <= maxLength)
        expect(check(params).body).toEqual({ name: "my-api-key", description });
      else expect(issuesOf(params)).toEqual([["description", "maxLength"]]);
    }),
    { numRuns: 300 },
  );
});

test("takes the names that the spec takes, and no other", () => {
  const { minLength = 0, maxLength, pattern = "" } = spec.name;
  const limits = [minLength, maxLength];
  const unit = fc.constantFrom(..."aaaaaaaaaaaaaz09.-");
  const rare = fc.constantFrom(..."A😀é_ \n");
  fc.assert(
    fc.property(
      texts(limits, fc.oneof({ weight: 300, arbitrary: unit }, rare)),
      (name) => {
        const length = [...name].length;
        const want = [
          ...(length > maxLength ? [["name", "maxLength"]] : []),
          ...(length < minLength ? [["name", "minLength"]] : []),
          ...(new RegExp(pattern, "u").test(name) ? [] : [["name", "pattern"]]),
        ];
        const params = { name };
        if (want.length === 0) expect(check(params).body).toEqual({ name });
        else expect(issuesOf(params)).toEqual(want);
      },
    ),
    { numRuns: 500 },
  );
});
