import { createClient, createConfig } from "@hey-api/client-fetch";
import type { operations } from "gcore-inference";
import { API_KEY, type Connect, PROJECT_ID } from "./connect.ts";

type Responses = {
  200: operations["InferenceApiKeysHandler.post"]["responses"][200]["content"]["application/json"];
};

/** The call is the one that @hey-api/openapi-ts generates for this operation. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = createClient(
    createConfig({
      baseUrl,
      headers: { Authorization: `apikey ${API_KEY}` },
      ...(fetch && { fetch: (request) => fetch(request) }),
    }),
  );
  return async (name) => {
    const { data } = await client.post<Responses, unknown, true>({
      url: "/cloud/v3/inference/{project_id}/api_keys",
      path: { project_id: PROJECT_ID },
      body: { name },
      headers: { "Content-Type": "application/json" },
      throwOnError: true,
    });
    return data;
  };
};
