import { ownObject, type UnknownObject } from "../openapi/json.ts";
import { join } from "../openapi/pointer.ts";
import { literal } from "./literal.ts";

/** By code points, as JSON Schema reads it; some in use are valid only by code units (an escaped space). */
export function expressionOf(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried with the next flags.
    }
  }
  return undefined;
}

/** Every pattern of a schema, by its pointer. */
export function patternsOf(
  schema: UnknownObject,
  at: string,
): (readonly [pointer: string, pattern: string])[] {
  const { pattern } = schema as { readonly pattern?: unknown };
  return [
    ...(typeof pattern === "string"
      ? [[join(at, "pattern"), pattern] as const]
      : []),
    ...Object.keys(ownObject(schema, "patternProperties")).map(
      (key) => [join(at, "patternProperties", key), key] as const,
    ),
  ];
}

/** How patterns are compiled, and how the code of a validator is to spell what can't be compiled so. */
interface Patterns {
  readonly regExp: (pattern: string) => RegExp;
  readonly inCode: (code: string) => string;
}

export function unicodePatterns(): Patterns {
  const byCodeUnit = new Set<string>();
  return {
    regExp(pattern) {
      const expression = expressionOf(pattern) ?? new RegExp(pattern);
      if (!expression.unicode) byCodeUnit.add(pattern);
      return expression;
    },
    inCode: (code) =>
      [...byCodeUnit].reduce(
        (text, pattern) =>
          text.replaceAll(
            `new RegExp(${literal(pattern)}, "u")`,
            () => `new RegExp(${literal(pattern)})`,
          ),
        code,
      ),
  };
}
