import { API_KEY, type Connect, PATH } from "./connect.ts";

/** What everything else is measured against: no types, no checks, no time-out. */
export const connect: Connect =
  ({ baseUrl, fetch = globalThis.fetch }) =>
  async (name) => {
    const response = await fetch(`${baseUrl}${PATH}`, {
      method: "POST",
      headers: {
        Authorization: `apikey ${API_KEY}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name }),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as { name: string };
  };
