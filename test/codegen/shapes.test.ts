import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "./documents.ts";
import { evaluate } from "./evaluate.ts";
import { REPORTED_SHAPES } from "./reported-shapes.ts";
import { SHAPES } from "./shapes.ts";
import { checkFiles } from "./type-check.ts";

/** A module that compiles only where the request body's type is the same as the one given. */
function proofOf(type: string): string {
  return `import type { components, operations } from "./types.ts";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Simple<T> = T extends object ? { [K in keyof T]: T[K] } : T;
type Body = NonNullable<operations["make"]["requestBody"]>["content"]["application/json"];
type Wanted = ${type};
export const same: Same<Simple<Body>, Simple<Wanted>> = true;
export type Used = components;
`;
}

describe.each([...SHAPES, ...REPORTED_SHAPES])(
  "$name",
  ({ document, type, valid, invalid }) => {
    let files: ReadonlyMap<string, string>;

    beforeAll(async () => {
      files = await generate(document);
    });

    test("becomes the type that it describes, under the strictest flags", () => {
      expect(
        checkFiles(new Map([...files, ["proof.ts", proofOf(type)]])),
      ).toEqual([]);
    });

    test("becomes a validator that accepts and refuses what it should", async () => {
      const { make_request: validate } = await evaluate(
        files.get("validators.ts") ?? "",
      );
      expect(valid.filter((value) => !validate?.(value))).toEqual([]);
      expect(invalid.filter((value) => validate?.(value))).toEqual([]);
    });
  },
);

test("a type that is not the described one would be noticed", async () => {
  const files = await generate(SHAPES[0]?.document);
  expect(
    checkFiles(new Map([...files, ["proof.ts", proofOf("{ a: string }")]])),
  ).toEqual(["proof.ts: Type 'true' is not assignable to type 'false'."]);
});
