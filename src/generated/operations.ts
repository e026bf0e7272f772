// GENERATED from openapi/cloud_api.yaml by `npm run generate`. DO NOT EDIT:
// the next run overwrites it, and `npm test` fails on any difference.

/** The document's first server. */
export const server = "https://api.gcore.com";

/** The header that carries the API key. */
export const authHeader = "Authorization";

export const InferenceApiKeysHandler_get = {
  operationId: "InferenceApiKeysHandler.get",
  method: "GET",
  path: "/cloud/v3/inference/{project_id}/api_keys",
  pathParameters: ["project_id"],
  queryParameters: ["limit", "offset"],
  queryDefaults: {"limit":100,"offset":0},
  requestMediaType: undefined,
  requestProperties: [],
  status: 200,
  responseMediaType: "application/json",
  responseProperties: ["count", "results"],
} as const;

export const InferenceApiKeysHandler_post = {
  operationId: "InferenceApiKeysHandler.post",
  method: "POST",
  path: "/cloud/v3/inference/{project_id}/api_keys",
  pathParameters: ["project_id"],
  queryParameters: [],
  requestMediaType: "application/json",
  requestProperties: ["description", "expires_at", "name"],
  status: 200,
  responseMediaType: "application/json",
  responseProperties: ["created_at", "deployment_names", "description", "expires_at", "name", "secret"],
} as const;

export const InferenceApiKeyHandler_get = {
  operationId: "InferenceApiKeyHandler.get",
  method: "GET",
  path: "/cloud/v3/inference/{project_id}/api_keys/{api_key_name}",
  pathParameters: ["project_id", "api_key_name"],
  queryParameters: [],
  requestMediaType: undefined,
  requestProperties: [],
  status: 200,
  responseMediaType: "application/json",
  responseProperties: ["created_at", "deployment_names", "description", "expires_at", "name"],
} as const;

export const InferenceApiKeyHandler_delete = {
  operationId: "InferenceApiKeyHandler.delete",
  method: "DELETE",
  path: "/cloud/v3/inference/{project_id}/api_keys/{api_key_name}",
  pathParameters: ["project_id", "api_key_name"],
  queryParameters: [],
  requestMediaType: undefined,
  requestProperties: [],
  status: 204,
  responseMediaType: undefined,
  responseProperties: [],
} as const;

export const InferenceApiKeyHandler_patch = {
  operationId: "InferenceApiKeyHandler.patch",
  method: "PATCH",
  path: "/cloud/v3/inference/{project_id}/api_keys/{api_key_name}",
  pathParameters: ["project_id", "api_key_name"],
  queryParameters: [],
  requestMediaType: "application/json",
  requestProperties: ["description"],
  status: 200,
  responseMediaType: "application/json",
  responseProperties: ["created_at", "deployment_names", "description", "expires_at", "name"],
} as const;
