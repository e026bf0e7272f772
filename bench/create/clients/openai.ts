import OpenAI from "openai";
import { API_KEY, type Connect, PATH } from "./connect.ts";

/** The core of the openai package, as Stainless generates it for many APIs. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = new OpenAI({
    apiKey: API_KEY,
    baseURL: baseUrl,
    defaultHeaders: { Authorization: `apikey ${API_KEY}` },
    ...(fetch && { fetch }),
  });
  return (name) => client.post<{ name: string }>(PATH, { body: { name } });
};
