import { createGcoreClient } from "gcore-inference";
import { API_KEY, type Connect, PROJECT_ID } from "./connect.ts";

export const connect: Connect = ({ baseUrl, fetch }) => {
  const gcore = createGcoreClient({
    apiKey: API_KEY,
    projectId: PROJECT_ID,
    baseUrl,
    ...(fetch && { fetch }),
  });
  return (name) => gcore.cloud.inference.apiKeys.create({ name });
};
