/** Reserved words of strict-mode modules (ECMA-262 section 12.7.2), and names the generated files use. */
const TAKEN = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval " +
    "export extends false finally for function if implements import in instanceof interface let new " +
    "null package private protected public return static super switch this throw true try typeof var " +
    "void while with yield server authHeader undefined"
  ).split(" "),
);

/** A JavaScript identifier that tells which operation it stands for. */
export function identifierOf(operationId: string): string {
  const name = operationId.replaceAll(/[^A-Za-z0-9_$]/g, "_");
  if (TAKEN.has(name)) return `${name}_`;
  return /^\d|^$/.test(name) ? `_${name}` : name;
}
