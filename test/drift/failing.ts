import {
  answerWith,
  drop,
  type Edit,
  moveTo,
  operation,
  parameters,
  pathItem,
  rename,
  request,
  response,
  retype,
  success,
} from "./edit.ts";

/** An edit after which the client must not compile: in which file, and about what. */
export type Failing = readonly [
  name: string,
  edit: Edit,
  file: string,
  about: RegExp,
];

const CREATE = "api-keys/create.ts";

const text = { type: "string" };

export const FAILING: readonly Failing[] = [
  [
    "the method becomes PUT",
    (it) => {
      pathItem(it)["put"] = operation(it);
      delete pathItem(it)["post"];
    },
    CREATE,
    /api_keys/,
  ],
  [
    "the operation id is renamed",
    (it) => (operation(it)["operationId"] = "KeysHandler.post"),
    CREATE,
    /InferenceApiKeysHandler_post/,
  ],
  [
    "the request's name is renamed",
    (it) => rename(request(it), "name", "title"),
    CREATE,
    /'name'/,
  ],
  [
    "the request's description is renamed",
    (it) => rename(request(it), "description", "note"),
    CREATE,
    /'description'/,
  ],
  [
    "the request's expires_at is dropped",
    (it) => drop(request(it), "expires_at"),
    CREATE,
    /'expires_at'/,
  ],
  [
    "the request's description becomes required",
    (it) => request(it).required.push("description"),
    CREATE,
    /property 'description' are incompatible/,
  ],
  [
    "the request becomes a form",
    (it) =>
      retype(operation(it)["requestBody"], "application/x-www-form-urlencoded"),
    CREATE,
    /'undefined' cannot be used as an index type/,
  ],
  [
    "the request has no body any more",
    (it) => delete operation(it)["requestBody"],
    CREATE,
    /'undefined' cannot be used as an index type/,
  ],
  [
    "the request becomes a list",
    (it) =>
      (it.components.schemas["ApiKeyCreateRequestSerializer"] = {
        type: "array",
        items: text,
      } as never),
    CREATE,
    /'name'/,
  ],
  [
    "the secret is renamed",
    (it) => rename(response(it), "secret", "token"),
    CREATE,
    /'secret'/,
  ],
  [
    "the secret becomes a number",
    (it) => (response(it).properties["secret"] = { type: "integer" }),
    CREATE,
    /'number' does not satisfy the constraint 'string'/,
  ],
  [
    "the secret may be null",
    (it) => (response(it).properties["secret"] = { type: ["string", "null"] }),
    CREATE,
    /'string \| null' does not satisfy the constraint 'string'/,
  ],
  [
    "the secret may be missing",
    (it) => (response(it).required = ["name"]),
    CREATE,
    /'string \| undefined' does not satisfy the constraint 'string'/,
  ],
  [
    "the secret is wrapped",
    (it) =>
      (response(it).properties["secret"] = {
        type: "object",
        properties: { value: text },
      }),
    CREATE,
    /does not satisfy the constraint 'string'/,
  ],
  [
    "the response is wrapped",
    (it) => {
      const { CreateApiKeyResponseSerializer: inner } = it.components.schemas;
      it.components.schemas["CreateApiKeyResponseSerializer"] = {
        type: "object",
        properties: { data: inner ?? {} },
        required: ["data"],
      };
    },
    CREATE,
    /'secret'/,
  ],
  [
    "the response is no JSON any more",
    (it) => retype(success(it), "text/plain"),
    CREATE,
    /'undefined' cannot be used as an index type/,
  ],
  [
    "the response has no body any more",
    (it) => {
      delete success(it)["content"];
      answerWith(it, "204");
    },
    CREATE,
    /'undefined' cannot be used as an index type/,
  ],
  [
    "project_id is renamed",
    (it) => {
      moveTo(it, "/cloud/v3/inference/{project}/api_keys");
      Object.assign(parameters(it)[0] ?? {}, { name: "project" });
    },
    CREATE,
    /'project_id'/,
  ],
  [
    "project_id becomes a string",
    (it) => Object.assign(parameters(it)[0] ?? {}, { schema: text }),
    CREATE,
    /'number' is not assignable to type 'string'/,
  ],
  [
    "project_id moves into the query",
    (it) => {
      moveTo(it, "/cloud/v3/inference/api_keys");
      Object.assign(parameters(it)[0] ?? {}, { in: "query" });
    },
    CREATE,
    /'project_id'/,
  ],
  [
    "the path gets another parameter",
    (it) => {
      moveTo(it, "/cloud/v3/inference/{project_id}/{region_id}/api_keys");
      parameters(it).push({
        name: "region_id",
        in: "path",
        required: true,
        schema: { type: "integer" },
      });
    },
    CREATE,
    /'region_id' is missing/,
  ],
  [
    "a query parameter becomes required",
    (it) =>
      parameters(it).push({
        name: "mode",
        in: "query",
        required: true,
        schema: text,
      }),
    CREATE,
    /'mode' is missing/,
  ],
  [
    "a header becomes required",
    (it) =>
      parameters(it).push({
        name: "X-Mode",
        in: "header",
        required: true,
        schema: text,
      }),
    CREATE,
    /'"X-Mode"' is missing/,
  ],
];
