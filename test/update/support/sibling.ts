/** A document with one more operation, which lists what the vendored one creates. */
export function withSibling(document: object): object {
  const copy = structuredClone(document) as Record<string, any>;
  const path = "/cloud/v3/inference/{project_id}/api_keys";
  const { post } = copy["paths"][path];
  copy["paths"][path].get = {
    operationId: "InferenceApiKeysHandler.get",
    summary: "List inference API keys",
    tags: post.tags,
    parameters: [
      ...post.parameters,
      { in: "query", name: "limit", schema: { type: "integer", minimum: 1 } },
    ],
    responses: {
      "200": {
        description: "OK",
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ListedKeys" },
          },
        },
      },
    },
  };
  Object.assign(copy["components"].schemas, {
    ListedKeys: {
      type: "object",
      required: ["count", "results"],
      properties: {
        count: { type: "integer" },
        results: {
          type: "array",
          items: { $ref: "#/components/schemas/ListedKey" },
        },
      },
    },
    ListedKey: {
      type: "object",
      required: ["name", "description"],
      properties: {
        name: { type: "string" },
        description: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
    },
  });
  return copy;
}
