/** JSON pointers (RFC 6901). */
export function join(pointer: string, ...tokens: (string | number)[]): string {
  let joined = pointer;
  for (const token of tokens) joined += `/${escape(String(token))}`;
  return joined;
}

export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) =>
      token.includes("~")
        ? token.replaceAll("~1", "/").replaceAll("~0", "~")
        : token,
    );
}

/** The pointer of a reference into its own document, in one spelling; `undefined` for any other reference. */
export function pointerOf(reference: string): string | undefined {
  if (reference === "#") return "";
  if (!reference.startsWith("#/")) return undefined;
  // Nearly all are spelt plainly.
  if (!/[%~]/.test(reference)) return reference.slice(1);
  try {
    return join("", ...tokensOf(decodeURIComponent(reference.slice(1))));
  } catch {
    return undefined;
  }
}

/** What stands at the pointer; `undefined` when nothing does. */
export function lookUp(root: unknown, pointer: string): unknown {
  let found = root;
  for (const token of tokensOf(pointer)) {
    if (found === null || typeof found !== "object") return undefined;
    if (!Object.hasOwn(found, token)) return undefined;
    found = (found as Record<string, unknown>)[token];
  }
  return found;
}

function escape(token: string): string {
  return token.includes("~") || token.includes("/")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}
