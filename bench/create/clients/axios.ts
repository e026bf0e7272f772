import axios from "axios";
import { API_KEY, type Connect, PATH } from "./connect.ts";

/** By itself it uses node:http, not fetch; in memory it has to be its adapter for fetch. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = axios.create({
    baseURL: baseUrl,
    headers: { Authorization: `apikey ${API_KEY}` },
    ...(fetch && { adapter: "fetch" as const, env: { fetch } }),
  });
  return async (name) => {
    const { data } = await client.post<{ name: string }>(PATH, { name });
    return data;
  };
};
