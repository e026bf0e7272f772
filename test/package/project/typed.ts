import {
  createGcoreClient,
  type InferenceApiKeyCreated,
} from "gcore-inference";
import { createSandbox } from "gcore-inference/sandbox";

// Compiled in the project that has installed the package: see ../types.ts.
const { fetch, apiKey } = createSandbox();
const gcore = createGcoreClient({ apiKey, fetch, projectId: 1 });
const { apiKeys } = gcore.cloud.inference;

export async function typed(): Promise<void> {
  const key: InferenceApiKeyCreated = await apiKeys.create({
    name: "typed",
    description: undefined,
  });
  key.secret.reveal() satisfies string;
  // @ts-expect-error a secret is no string
  key.secret satisfies string;
  // @ts-expect-error a name is required
  await apiKeys.create({});
  // @ts-expect-error and can't be undefined
  await apiKeys.create({ name: undefined });
  for await (const { name } of apiKeys.list({ limit: undefined }))
    name satisfies string;

  const { data } = await gcore.http.POST(
    "/cloud/v3/inference/{project_id}/api_keys",
    { params: { path: { project_id: 1 } }, body: { name: "typed" } },
  );
  data?.deployment_names satisfies string[] | undefined;
}
