import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf, generate } from "./documents.ts";
import { evaluate } from "./evaluate.ts";
import { objectOf, ref } from "./shape.ts";

/** Names that read like the code that is shortened, quotes and all. */
const HOSTILE = [
  `a":1};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}`,
  `data.a !== undefined && func0.call(data, "a")`,
  `const schema9 = {"a":["b"]};schema9.a`,
  "back\\slash\\",
  "a",
];
const schema = {
  ...objectOf(
    Object.fromEntries(
      HOSTILE.map((name) => [name, { type: ["integer", "null"], maximum: 9 }]),
    ),
    ...HOSTILE,
  ),
  additionalProperties: { enum: HOSTILE },
  minProperties: 2,
};
const list = { type: "array", items: ref("Member") };

test("shortened validators report the errors that Ajv reports, whatever the names", async () => {
  const document = documentOf(list, undefined, { Member: schema });
  const files = await generate(document);
  const { make_request: shortened } = await evaluate(
    files.get("validators.ts") ?? "",
  );
  const ajv = new Ajv2020({ allErrors: true, strict: false, messages: false });
  const whole = ajv.compile({ ...list, items: schema });
  const member = fc.dictionary(
    fc.constantFrom(...HOSTILE, "b", "c"),
    fc.constantFrom(1, 10, 1.5, null, "a", ...HOSTILE),
  );
  const values = fc.oneof(fc.array(member, { maxLength: 3 }), fc.jsonValue());
  fc.assert(
    fc.property(values, (value) => {
      expect(shortened?.(value)).toBe(whole(value));
      const told = (whole.errors ?? []).map(
        ({ schemaPath: _, ...error }) => error,
      );
      expect(shortened?.errors ?? []).toEqual(told);
    }),
    { numRuns: 500 },
  );
});
