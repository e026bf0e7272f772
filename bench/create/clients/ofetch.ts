import { createFetch } from "ofetch";
import { API_KEY, type Connect, PATH } from "./connect.ts";

export const connect: Connect = ({ baseUrl, fetch }) => {
  const request = createFetch({
    ...(fetch && { fetch }),
    defaults: {
      baseURL: baseUrl,
      headers: { Authorization: `apikey ${API_KEY}` },
    },
  });
  return (name) =>
    request<{ name: string }>(PATH, { method: "POST", body: { name } });
};
