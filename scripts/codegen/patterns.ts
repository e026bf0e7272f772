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

/** How patterns are compiled, and how the code of a validator is to spell what can't be compiled so. */
export interface Patterns {
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
            `new RegExp(${quoted(pattern)}, "u")`,
            () => `new RegExp(${quoted(pattern)})`,
          ),
        code,
      ),
  };
}

/** Ajv's way of writing a string. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
