import {
  InferenceApiKeysHandler_post as operation,
  authHeader,
} from "../../src/generated/operations.ts";

const projectId = 1;

/** What to tell whoever started the sandbox: where it is and how to try it. */
export function invitation(url: string, apiKey: string): string {
  const path = operation.path.replace("{project_id}", String(projectId));
  const body = JSON.stringify({ name: "my-api-key" });
  return `The sandbox listens on ${url} (Ctrl-C stops it). Its keys are play money.

For a client, in the shell that runs it:

  export GCORE_BASE_URL='${url}'
  export GCORE_API_KEY='${apiKey}'
  export GCORE_CLOUD_PROJECT_ID='${projectId}'

By hand:

  curl -X ${operation.method} '${url}${path}' \\
    -H '${authHeader}: apikey ${apiKey}' \\
    -H 'Content-Type: ${operation.requestMediaType}' \\
    -d '${body}'

`;
}
