import type { Sandbox } from "../../src/sandbox/index.ts";
import { headers, url } from "./post.ts";

/** What an answer says; nothing for one without a body. */
export interface Told {
  readonly status: number;
  readonly body: any;
}

/** Asks for something at the keys' address, or below it: `ask(sandbox, "GET", "/my-api-key")`. */
export async function ask(
  { fetch, apiKey }: Pick<Sandbox, "fetch" | "apiKey">,
  method: string,
  below = "",
  body?: unknown,
): Promise<Told> {
  const response = await fetch(url + below, {
    method,
    headers: headers(apiKey),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? undefined : JSON.parse(text),
  };
}
