import { beforeAll, describe, expect, test } from "vitest";
import { type Compiled, compileAll } from "./compiled.ts";
import { COMBINED_SHAPES } from "./combined-shapes.ts";
import { evaluate } from "./evaluate.ts";
import { REPORTED_SHAPES } from "./reported-shapes.ts";
import type { Shape } from "./shape.ts";
import { SHAPES } from "./shapes.ts";
import { TYPE_SHAPES } from "./type-shapes.ts";

const BODIES = {
  request: 'NonNullable<operations["make"]["requestBody"]>',
  response: 'operations["make"]["responses"][201]',
};

/** A module that compiles only where the body's type is the same as the one given. */
function proofOf(type: string, direction: Shape["direction"]): string {
  return `import type { components, operations } from "./types.ts";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Simple<T> = T extends object ? { [K in keyof T]: T[K] } : T;
type Body = ${BODIES[direction]}["content"]["application/json"];
type Wanted = ${type};
export const same: Same<Simple<Body>, Simple<Wanted>> = true;
export type Used = components;
`;
}

const ALL: readonly Shape[] = [
  ...SHAPES,
  ...REPORTED_SHAPES,
  ...TYPE_SHAPES,
  ...COMBINED_SHAPES,
];
/** A proof that doesn't hold. */
const WRONG = {
  name: "a wrong type",
  document: ALL[0]?.document,
  direction: "request",
  type: "{ a: string }",
} as const;

let compiled: (name: string) => Compiled;

beforeAll(async () => {
  compiled = await compileAll(
    [...ALL, WRONG].map(({ name, document, type, direction }) => ({
      name,
      document,
      proof: proofOf(type, direction),
    })),
  );
});

describe.each(ALL)("$name", ({ name, direction, valid, invalid }) => {
  test("becomes the type that it describes, under the strictest flags", () => {
    expect(compiled(name).complaints).toEqual([]);
  });

  test("becomes a validator that accepts and refuses what it should", async () => {
    const validators = await evaluate(
      compiled(name).files.get("validators.ts") ?? "",
    );
    const validate = validators[`make_${direction}`];
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
