import { createLanguages, type Languages } from "../regex/index.ts";
import type { Json } from "../schema/index.ts";
import { cfworkerJudge } from "./cfworker-judge.ts";
import { effortOf } from "./effort.ts";
import { createMatches } from "./matcher.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { typeboxJudge } from "./typebox-judge.ts";

/**
 * What two validators from elsewhere say of the value, `undefined` where they differ or one of them gives up:
 * neither is perfect, and they err in different places.
 * The schema is one of JSON Schema 2020-12 on its own, references within it; `format` is asserted where it is known.
 */
export type Verify = (schema: Json, value: Json) => boolean | undefined;

/** Validators remember nothing: what takes more may take years. */
const MAX_EFFORT = 100_000;

/** However they lead to each other, so few lead to nothing in too many ways. */
const FEW = 30;

function isTooMuch({ schema, value, references }: Prepared): boolean {
  return references > FEW && effortOf(schema, value) > MAX_EFFORT;
}

/** `languages`: where patterns are matched; the validators' own engine backtracks, on real patterns for years. */
export function createVerifier({
  languages = createLanguages(),
}: { readonly languages?: Languages } = {}): Verify {
  const matches = createMatches(languages);
  return (schema, value) => {
    try {
      const prepared = prepare(matches, schema, value);
      if (isTooMuch(prepared)) return undefined;
      const verdict = typeboxJudge(prepared.schema, prepared.value);
      return verdict === cfworkerJudge(prepared.schema, prepared.value)
        ? verdict
        : undefined;
    } catch {
      return undefined;
    }
  };
}
