import { load } from "js-yaml";
import { readFileSync } from "node:fs";
import { generateFiles } from "../../scripts/codegen/files.ts";
import { jsonText } from "../../scripts/openapi/json.ts";

type Json = Record<string, unknown>;

/** The committed slice. */
export const sliceText: string = readFileSync(
  new URL("../../openapi/cloud_api.yaml", import.meta.url),
  "utf8",
);

export interface Slice extends Json {
  info: Json;
  servers: Json[];
  tags: Json[];
  paths: Record<string, Json>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, Json>;
  };
}

export interface Schema extends Json {
  properties: Record<string, Json>;
  required: string[];
}

const loaded = load(sliceText) as Slice;

/** A fresh copy of the committed slice, to be edited. */
export function slice(): Slice {
  return structuredClone(loaded);
}

/** The smallest document that code can be made of: one `POST /things` with these bodies. */
export function documentOf(
  request: unknown,
  response: unknown = { type: "object" },
  schemas: Json = {},
): Json & { paths: Record<string, Json>; components: Json } {
  const json = (schema: unknown): Json => ({
    content: { "application/json": { schema } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://things.example" }],
    paths: {
      "/things": {
        post: {
          operationId: "make",
          requestBody: json(request),
          responses: { "201": { description: "Made", ...json(response) } },
        },
      },
    },
    components: {
      schemas,
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
      },
    },
  };
}

/** The generated files of a document. */
export function generate(
  document: unknown,
): Promise<ReadonlyMap<string, string>> {
  return generateFiles({ slice: jsonText(document), version: "1.0.0" });
}
