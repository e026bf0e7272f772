/** JSON pointers (RFC 6901). */
export function join(pointer: string, token: string | number): string {
  return `${pointer}/${typeof token === "string" ? escape(token) : token}`;
}

export function pointerTo(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escape(token)}`).join("");
}

export function tokensOf(pointer: string): string[] {
  const [, ...tokens] = pointer.split("/");
  return pointer.includes("~") ? tokens.map(unescape) : tokens;
}

/** The pointer of a reference into its own document, in one spelling; `undefined` for any other reference. */
export function pointerOf(reference: string): string | undefined {
  if (reference === "#") return "";
  if (!reference.startsWith("#/")) return undefined;
  // Nearly all are spelt plainly.
  if (!/[%~]/.test(reference)) return reference.slice(1);
  try {
    return pointerTo(tokensOf(decodeURIComponent(reference.slice(1))));
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

function unescape(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
