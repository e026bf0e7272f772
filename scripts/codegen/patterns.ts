/** How patterns are compiled, and how the code of a validator is to spell what can't be compiled so. */
export interface Patterns {
  readonly regExp: (pattern: string, flags: string) => RegExp;
  readonly inCode: (code: string) => string;
}

/** JSON Schema reads patterns by code points; some in use are valid only without (an escaped space). */
export function unicodePatterns(): Patterns {
  const byCodeUnit = new Set<string>();
  return {
    regExp(pattern, flags) {
      try {
        return new RegExp(pattern, flags);
      } catch {
        byCodeUnit.add(pattern);
        return new RegExp(pattern);
      }
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
