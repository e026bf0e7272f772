import { createLanguages } from "../regex/index.ts";
import type { Languages } from "../regex/index.ts";
import type { Json } from "../schema/index.ts";
import { createAjvJudge } from "./ajv-judge.ts";
import { createCfworkerJudge } from "./cfworker-judge.ts";
import { excerpt } from "./excerpt.ts";

export interface VerifyOptions {
  /** Where patterns are matched (the validators' own engine backtracks, on real patterns for years); by default a pool of its own. */
  readonly languages?: Languages;
}

/**
 * What two validators from elsewhere say of the value, `undefined` where they differ or one of them gives up:
 * neither is perfect, and they err in different places.
 * The schema is one of JSON Schema 2020-12 on its own, references within it; `format` is asserted where it is known.
 * `company` are values that the same schema is asked about, each with the same list: compiling once for all saves most of the time.
 */
export type Verify = (
  schema: Json,
  value: Json,
  company?: readonly Json[],
) => boolean | undefined;

export function createVerifier({
  languages = createLanguages(),
}: VerifyOptions = {}): Verify {
  const first = createAjvJudge(languages);
  const second = createCfworkerJudge(languages);
  const excerpts = new WeakMap<readonly Json[], Json>();

  function shared(schema: Json, company: readonly Json[]): Json {
    let part = excerpts.get(company);
    if (part === undefined)
      excerpts.set(company, (part = excerpt(schema, ...company)));
    return part;
  }

  function judged(
    value: Json,
    compiled: () => Json,
    own: () => Json,
  ): boolean | undefined {
    try {
      const verdict = first(compiled(), value);
      return verdict === second(own(), value) ? verdict : undefined;
    } catch {
      return undefined;
    }
  }

  return (schema, value, company) => {
    let part: Json | undefined;
    const own = (): Json => (part ??= excerpt(schema, value));
    if (company === undefined) return judged(value, own, own);
    // What one of the values meets may be more than a validator can take; the others must not suffer.
    return (
      judged(value, () => shared(schema, company), own) ??
      judged(value, own, own)
    );
  };
}
