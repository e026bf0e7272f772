import type { Sandbox } from "../../src/sandbox/index.ts";

export const url = "https://api.gcore.com/cloud/v3/inference/1/api_keys";

/** Asks for a key in a way that nothing is wrong with, but for what is given. */
export function post(
  sandbox: Pick<Sandbox, "fetch" | "apiKey">,
  init: RequestInit = {},
  to: string = url,
): Promise<Response> {
  return sandbox.fetch(to, {
    method: "POST",
    headers: headers(sandbox.apiKey),
    body: JSON.stringify({ name: "my-api-key" }),
    redirect: "manual",
    ...init,
  });
}

export function headers(apiKey: string): Record<string, string> {
  return {
    Authorization: `apikey ${apiKey}`,
    "Content-Type": "application/json",
  };
}

export function named(name: unknown): RequestInit {
  return { body: JSON.stringify({ name }) };
}
