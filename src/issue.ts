import type { ValidationError, Validator } from "./generated/validators.ts";

/** One way in which a value departs from the spec. Never holds the value itself. */
export interface Issue {
  /** Where: property names and indexes joined by dots; empty for the value as a whole. */
  readonly path: string;
  /** The JSON Schema keyword that is not met. */
  readonly keyword: string;
  /** What the spec wants there, as a phrase. */
  readonly expected: string;
  /** One sentence of path and expectation. */
  readonly message: string;
}

/** An issue whose sentence is made from its parts. */
export function issue(path: string, keyword: string, expected: string): Issue {
  const subject =
    path.length > 100 ? `${path.slice(0, 100)}…` : path || "the value";
  const message = `${subject}: expected ${expected}`;
  return { path, keyword, expected, message };
}

/** Of what throws where it is read. */
export const UNREADABLE: Issue = issue(
  "",
  "type",
  "an object that can be read",
);

/** A misspelt name would be lost in silence: a key that never expires, say. */
export function unknownName(name: string, known: readonly string[]): Issue {
  return issue(name, "additionalProperties", `one of ${known.join(", ")}`);
}

/** How a value departs from what the spec says of it. */
export function departures(
  value: unknown,
  validate: Validator | undefined,
): Issue[] {
  try {
    return !validate || validate(value) ? [] : issuesOf(validate.errors);
  } catch {
    // V8 gives up on matching a pattern to a text of many megabytes.
    return [issue("", "pattern", "shorter texts")];
  }
}

/** The generated validators' errors as issues: without values, with words. */
export function issuesOf(
  errors: readonly ValidationError[] | null | undefined,
): Issue[] {
  return (errors ?? []).map(({ instancePath, keyword, params }) => {
    const { missingProperty } = params;
    const tokens = instancePath
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (missingProperty !== undefined) tokens.push(String(missingProperty));
    return issue(tokens.join("."), keyword, phraseOf(keyword, params));
  });
}

function phraseOf(
  keyword: string,
  {
    type,
    limit,
    pattern,
    comparison,
    allowedValue,
    allowedValues,
  }: ValidationError["params"],
): string {
  const phrases: Readonly<Record<string, string>> = {
    required: "a value",
    type: [type].flat().join(" or "),
    minLength: `at least ${limit} code points`,
    maxLength: `at most ${limit} code points`,
    pattern: `text matching ${pattern}`,
    enum: `one of ${JSON.stringify(allowedValues)}`,
    const: JSON.stringify(allowedValue),
    minItems: `at least ${limit} items`,
    maxItems: `at most ${limit} items`,
  };
  return (
    phrases[keyword] ??
    (comparison === undefined
      ? `what the schema's ${keyword} allows`
      : `a number ${comparison} ${limit}`)
  );
}
