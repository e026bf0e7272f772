/** Thrown while a pattern is compiled, never past `pattern.ts`. */
export class UnsupportedPattern extends Error {
  override readonly name = "UnsupportedPattern";
}
