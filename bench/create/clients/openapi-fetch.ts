import type { paths } from "gcore-inference";
import createClient from "openapi-fetch";
import { API_KEY, type Connect, PROJECT_ID } from "./connect.ts";

export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = createClient<paths>({
    baseUrl,
    headers: { Authorization: `apikey ${API_KEY}` },
    ...(fetch && { fetch }),
  });
  return async (name) => {
    const { data, response } = await client.POST(
      "/cloud/v3/inference/{project_id}/api_keys",
      { params: { path: { project_id: PROJECT_ID } }, body: { name } },
    );
    if (!data) throw new Error(`status ${response.status}`);
    return data;
  };
};
