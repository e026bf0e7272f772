import type { Api } from "./changes.ts";

/** The OpenAPI document of a small API. */
export function documentOf({
  request = { type: "object" },
  response = { type: "object" },
  path = "/pets/{id}",
  server,
  query,
  media = ["application/json"],
  status = "200",
  security = false,
  schemas = {},
  isGone = false,
}: Api): object {
  const [, name = "id"] = /\{(\w+)\}/.exec(path) ?? [];
  const operation = {
    operationId: "putPet",
    ...(server !== undefined && { servers: [{ url: server }] }),
    parameters: [
      { in: "path", name, required: true, schema: { type: "string" } },
      ...(query ? [{ in: "query", name: "tag", ...query }] : []),
    ],
    requestBody: {
      required: true,
      content: Object.fromEntries(
        media.map((type) => [type, { schema: request }]),
      ),
    },
    responses: {
      [status]: {
        description: "OK",
        content: { "application/json": { schema: response } },
      },
    },
    ...(security && { security: [{ Key: [] }] }),
  };
  const health = { get: { responses: { 204: { description: "Well" } } } };
  return {
    openapi: "3.0.3",
    info: { title: "Pets", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/health": health,
      ...(!isGone && { [path]: { put: operation } }),
    },
    components: {
      schemas,
      securitySchemes: { Key: { type: "apiKey", in: "header", name: "x-key" } },
    },
  };
}
