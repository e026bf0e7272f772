import { beforeAll, describe, expect, test } from "vitest";
import { type Compiled, compileAll } from "./compiled.ts";
import { evaluate } from "./evaluate.ts";
import { REPORTED_SHAPES } from "./reported-shapes.ts";
import { SHAPES } from "./shapes.ts";

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

const ALL = [...SHAPES, ...REPORTED_SHAPES];
/** A proof that doesn't hold. */
const WRONG = {
  name: "a wrong type",
  document: ALL[0]?.document,
  type: "{ a: string }",
};

let compiled: (name: string) => Compiled;

beforeAll(async () => {
  compiled = await compileAll(
    [...ALL, WRONG].map(({ name, document, type }) => ({
      name,
      document,
      proof: proofOf(type),
    })),
  );
});

describe.each(ALL)("$name", ({ name, valid, invalid }) => {
  test("becomes the type that it describes, under the strictest flags", () => {
    expect(compiled(name).complaints).toEqual([]);
  });

  test("becomes a validator that accepts and refuses what it should", async () => {
    const { make_request: validate } = await evaluate(
      compiled(name).files.get("validators.ts") ?? "",
    );
    expect(valid.filter((value) => !validate?.(value))).toEqual([]);
    expect(invalid.filter((value) => validate?.(value))).toEqual([]);
  });
});

test("a type that is not the described one would be noticed", () => {
  expect(compiled(WRONG.name).complaints).toEqual([
    {
      file: "proof.ts",
      message: "Type 'true' is not assignable to type 'false'.",
    },
  ]);
});
