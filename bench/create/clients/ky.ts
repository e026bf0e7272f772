import ky from "ky";
import { API_KEY, type Connect, PATH } from "./connect.ts";

export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = ky.create({
    baseUrl,
    headers: { Authorization: `apikey ${API_KEY}` },
    timeout: 60_000, // as long as ours waits
    ...(fetch && { fetch }),
  });
  return (name) =>
    client.post(PATH, { json: { name } }).json<{ name: string }>();
};
