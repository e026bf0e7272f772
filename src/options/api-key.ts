import type { CallFacts } from "../errors/gcore-error.ts";
import { nameOf } from "../errors/messages.ts";
import { refusing, type Refuse } from "./read-options.ts";

/** Gives the token to send, freshly asked for where the option is a function. */
export type Token = (call: CallFacts) => string | Promise<string>;

export function readToken(given: unknown, refuse: Refuse): Token {
  if (typeof given === "function")
    return async (call) => {
      const refuseNow = refusing("apiKey", call);
      return readApiKey(
        await ask(given as () => unknown, refuseNow),
        refuseNow,
      );
    };
  const token = readApiKey(given, refuse);
  return () => token;
}

async function ask(apiKey: () => unknown, refuse: Refuse): Promise<unknown> {
  try {
    return await apiKey();
  } catch (error) {
    // Neither chained nor quoted: what a vault says when it fails may hold what it guards.
    return refuse(`the function threw ${nameOf(error)}`);
  }
}

/**
 * Reads an API key as people paste it: with or without the `apikey ` prefix, in quotes, with space
 * or a newline around it. What is left must fit into a header (RFC 9110 section 5.5).
 */
export function readApiKey(pasted: unknown, refuse: Refuse): string {
  if (typeof pasted !== "string")
    return refuse(`must be a string, not ${typeof pasted}`);
  const token = unquote(unquote(pasted).replace(/^apikey(?:\s+|$)/i, ""));
  if (token === "") refuse("is empty");
  if (/[^\x20-\x7e\xa0-\xff]/.test(token))
    refuse(
      "holds a control character, a line break or what is not Latin-1: paste the token alone",
    );
  return token;
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
