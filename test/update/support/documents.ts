/** A fresh copy of a small document with two operations at one path, and one elsewhere. */
export function keysDocument() {
  return {
    openapi: "3.1.0",
    info: { title: "Keys", description: "A small API", version: "1.0" },
    servers: [{ url: "https://api.keys.test" }],
    security: [{ Token: [] }],
    tags: [
      { name: "Keys", description: "All about keys" },
      { name: "Weather", description: "Unrelated" },
    ],
    paths: {
      "/projects/{project_id}/keys": {
        post: {
          operationId: "Keys.create",
          summary: "Create a key",
          description: "Creates a key, and shows its `secret` once.",
          tags: ["Keys"],
          parameters: [projectId()],
          requestBody: json({ $ref: "#/components/schemas/KeyToCreate" }),
          responses: {
            "200": {
              description: "OK",
              ...json({ $ref: "#/components/schemas/CreatedKey" }),
            },
          },
        },
        get: {
          operationId: "Keys.list",
          summary: "List keys",
          tags: ["Keys"],
          parameters: [
            projectId(),
            {
              in: "query",
              name: "limit",
              schema: { type: "integer", minimum: 1, maximum: 100 },
            },
          ],
          responses: {
            "200": {
              description: "OK",
              ...json({
                type: "object",
                properties: {
                  results: {
                    type: "array",
                    items: { $ref: "#/components/schemas/Key" },
                  },
                },
                required: ["results"],
              }),
            },
          },
        },
      },
      "/weather": {
        get: {
          operationId: "Weather.get",
          summary: "Look out of the window",
          tags: ["Weather"],
          responses: {
            "200": {
              description: "OK",
              ...json({ $ref: "#/components/schemas/Weather" }),
            },
          },
        },
      },
    },
    components: {
      schemas: {
        KeyToCreate: {
          type: "object",
          required: ["name"],
          properties: {
            name: {
              type: "string",
              pattern: "^[a-z]+$",
              maxLength: 20,
              examples: ["mine"],
            },
          },
        },
        Key: {
          type: "object",
          required: ["name", "created_at"],
          properties: {
            name: { type: "string" },
            created_at: { type: "string" },
          },
        },
        CreatedKey: {
          type: "object",
          required: ["name", "secret"],
          properties: {
            name: { type: "string" },
            secret: { type: "string" },
          },
        },
        Weather: { type: "string", enum: ["sun", "rain"] },
      },
      securitySchemes: {
        Token: { type: "apiKey", in: "header", name: "Authorization" },
        Unused: { type: "http", scheme: "basic" },
      },
    },
  };
}

export type KeysDocument = ReturnType<typeof keysDocument>;

function projectId() {
  return {
    in: "path",
    name: "project_id",
    required: true,
    schema: { type: "integer" },
  };
}

function json(schema: object) {
  return { content: { "application/json": { schema } } };
}
