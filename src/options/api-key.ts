/** What is wrong with an API key, in words that never quote it; or the token to send. */
export type ApiKeyReading =
  { readonly token: string } | { readonly problem: string };

/**
 * Reads an API key as people paste it: with or without the `apikey ` prefix, in quotes, with space
 * or a newline around it. What is left must fit into a header (RFC 9110 section 5.5).
 */
export function readApiKey(pasted: unknown): ApiKeyReading {
  if (typeof pasted !== "string")
    return { problem: `must be a string, not ${typeof pasted}` };
  const token = unquote(unquote(pasted).replace(/^apikey(?:\s+|$)/i, ""));
  if (token === "") return { problem: "is empty" };
  if (/\p{Cc}/u.test(token))
    return {
      problem:
        "holds a control character or a line break: paste the token alone",
    };
  if (/[^\u0000-\u00ff]/.test(token))
    return {
      problem:
        "holds a character that no header can carry (outside Latin-1): paste the token alone",
    };
  return { token };
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
}

/** The field value that carries the token: `securitySchemes.APIKey` in the spec says how. */
export function authorization(token: string): string {
  return `apikey ${token}`;
}
