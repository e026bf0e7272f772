/** A literal, as Ajv writes it too, that no text can break out of; line separators are escaped for older readers. */
export function literal(value: unknown): string {
  if (value === undefined) return "undefined";
  return JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
