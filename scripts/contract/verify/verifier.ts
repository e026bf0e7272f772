import { createLanguages } from "../regex/index.ts";
import type { Languages } from "../regex/index.ts";
import type { Json } from "../schema/index.ts";
import { cfworkerJudge } from "./cfworker-judge.ts";
import { createMatches } from "./matcher.ts";
import { prepare } from "./prepare.ts";
import { typeboxJudge } from "./typebox-judge.ts";

export interface VerifyOptions {
  /** Where patterns are matched (the validators' own engine backtracks, on real patterns for years); by default a pool of its own. */
  readonly languages?: Languages;
}

/**
 * What two validators from elsewhere say of the value, `undefined` where they differ or one of them gives up:
 * neither is perfect, and they err in different places.
 * The schema is one of JSON Schema 2020-12 on its own, references within it; `format` is asserted where it is known.
 */
export type Verify = (schema: Json, value: Json) => boolean | undefined;

export function createVerifier({
  languages = createLanguages(),
}: VerifyOptions = {}): Verify {
  const matches = createMatches(languages);
  return (schema, value) => {
    try {
      const prepared = prepare(matches, schema, value);
      const verdict = typeboxJudge(prepared, value);
      return verdict === cfworkerJudge(prepared, value) ? verdict : undefined;
    } catch {
      return undefined;
    }
  };
}
