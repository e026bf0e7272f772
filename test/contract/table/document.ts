import { parse } from "yaml";

/** A fresh copy of an operation like the vendored one, small enough to be read here. */
export function apiKeyDocument(): unknown {
  return structuredClone(DOCUMENT);
}

const DOCUMENT: unknown = parse(String.raw`
openapi: 3.1.0
info: { title: API keys, version: "1" }
servers: [{ url: https://api.example.com }]
security: [{ APIKey: [] }]
paths:
  /cloud/v3/inference/{project_id}/api_keys:
    post:
      operationId: createApiKey
      summary: Create an API key
      parameters:
        - { in: path, name: project_id, required: true, schema: { type: integer, examples: [1] } }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Create" }
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Created" }
components:
  schemas:
    Create:
      type: object
      title: Create
      required: [name]
      properties:
        description: { type: string, maxLength: 300, examples: [For the tests] }
        expires_at: { type: string, examples: ["2024-10-01T12:00:00Z"] }
        name:
          type: string
          minLength: 4
          maxLength: 63
          pattern: ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$
          examples: [my-api-key]
    Created:
      type: object
      title: Created
      required: [name, description, secret, created_at, expires_at, deployment_names]
      properties:
        created_at: { type: string, examples: ["2023-10-01T12:00:00Z"] }
        deployment_names: { type: array, items: { type: string }, examples: [[inference-1]] }
        description: { anyOf: [{ type: string }, { type: "null" }] }
        expires_at: { anyOf: [{ type: string }, { type: "null" }] }
        name: { type: string, examples: [my-api-key] }
        secret: { type: string, examples: [qLyjWDarjtT1zdp7dc] }
  securitySchemes:
    APIKey: { type: apiKey, in: header, name: Authorization }
`);
