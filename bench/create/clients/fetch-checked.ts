import {
  InferenceApiKeysHandler_post_request as isParams,
  InferenceApiKeysHandler_post_response as isKey,
} from "../../../src/generated/validators.ts";
import { API_KEY, type Connect, PATH } from "./connect.ts";

const TIMEOUT = 60_000;

/** Plain fetch doing the work of ours: a time-out over all of it, a bounded body, both checks. */
export const connect: Connect =
  ({ baseUrl, fetch = globalThis.fetch }) =>
  async (name) => {
    const params = { name };
    if (!isParams(params)) throw new Error("invalid parameters");
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT);
    try {
      const response = await fetch(`${baseUrl}${PATH}`, {
        method: "POST",
        headers: {
          Authorization: `apikey ${API_KEY}`,
          "Content-Type": "application/json",
        },
        body: JSON.stringify(params),
        redirect: "manual",
        signal: controller.signal,
      });
      const text = await read(response);
      if (!response.ok) throw new Error(`status ${response.status}`);
      const key = JSON.parse(text) as { name: string };
      if (!isKey(key)) throw new Error("invalid answer");
      return key;
    } finally {
      clearTimeout(timer);
    }
  };

const LIMIT = 1024 * 1024;

async function read({ body }: Response): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > LIMIT) throw new Error("too large");
    text += decoder.decode(value, { stream: true });
  }
}
