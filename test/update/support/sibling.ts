export const SIBLING = "SiblingKeysHandler.get";
export const SIBLING_PATH = "/cloud/v3/inference/{project_id}/sibling_keys";

/** A document with one more operation, at a path that upstream has not, made of the vendored one's parts. */
export function withSibling(document: object): object {
  const copy = structuredClone(document) as Record<string, any>;
  const { post } = copy["paths"]["/cloud/v3/inference/{project_id}/api_keys"];
  const get = {
    operationId: SIBLING,
    summary: "List what was created",
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
            schema: { $ref: "#/components/schemas/SiblingKeys" },
          },
        },
      },
    },
  };
  copy["paths"][SIBLING_PATH] = { get };
  Object.assign(copy["components"].schemas, {
    SiblingKeys: {
      type: "object",
      required: ["count", "results"],
      properties: {
        count: { type: "integer" },
        results: {
          type: "array",
          items: { $ref: "#/components/schemas/SiblingKey" },
        },
      },
    },
    SiblingKey: {
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
