/**
 * Ajv's code with nothing at the top level that a bundler must keep: what a function has been told
 * it has seen stands in a variable of its own. Of errors, what nobody reads is left out.
 */
export function sheddable(code: string): string {
  // Where schemas lead back to each other, Ajv reaches one by way of an object around it.
  const wrapped = new Map(
    [
      ...code.matchAll(/const (wrapper\d+) = \{validate: ?validate(\d+)\}/g),
    ].map(([, wrapper, number]) => [wrapper, number]),
  );
  return code
    .replaceAll(/,schemaPath:"(?:[^"\\]|\\.)*"/g, "")
    .replaceAll(
      /"(?:[^"\\]|\\.)*"|\bnew RegExp\(|\b(?:validate(\d+)|(wrapper\d+)\.validate)\.evaluated\b( = )?/g,
      (token, number?: string, wrapper?: string, assigned: string = "") => {
        if (token.startsWith('"')) return token;
        if (token.startsWith("new")) return `/* @__PURE__ */ ${token}`;
        return `${assigned && "var "}seen${number ?? wrapped.get(wrapper)}${assigned}`;
      },
    );
}
