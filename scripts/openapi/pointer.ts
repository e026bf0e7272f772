/** JSON pointers (RFC 6901): one that leads on from another by reference tokens. */
export function join(
  pointer: string,
  ...tokens: readonly (string | number)[]
): string {
  let joined = pointer;
  for (const token of tokens)
    joined += `/${typeof token === "string" ? escape(token) : token}`;
  return joined;
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
  return join("", ...tokensOf(decoded(reference.slice(1))));
}

/** A reference to what stands at the pointer. */
export function fragmentOf(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}

/** A URI's fragment without its percent-encoding; a lone percent sign stands for itself. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const { propertyIsEnumerable: isEnumerable } = Object.prototype;

/** What stands at the pointer; `undefined` when nothing does. */
export function lookUp(root: unknown, pointer: string): unknown {
  let found = root;
  for (const token of tokensOf(pointer)) {
    if (found === null || typeof found !== "object") return undefined;
    // Not the length of a list, which is its own too.
    if (!isEnumerable.call(found, token)) return undefined;
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
