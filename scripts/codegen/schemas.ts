import { Ajv2020 } from "ajv/dist/2020.js";
import { type Json, object } from "./document.ts";
import { UnusableDocument } from "./fault.ts";
import { objectsIn, pointerToken } from "./keywords.ts";

const METASCHEMA = "https://json-schema.org/draft/2020-12/schema";

/** Refuses schemas that JSON Schema 2020-12 doesn't know how to read, each by its own place. */
export function checkSchemas(document: Json): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const { value, at } of objectsIn(document, "")) {
    checkPatterns(value, at);
    const schema = value["schema"];
    if (schema !== undefined) check(ajv, schema, `${at}/schema`);
  }
  const schemas = object(object(document["components"])["schemas"]);
  for (const [name, schema] of Object.entries(schemas))
    check(ajv, schema, `/components/schemas/${pointerToken(name)}`);
}

function check(ajv: Ajv2020, schema: unknown, at: string): void {
  if (ajv.validate(METASCHEMA, schema)) return;
  const [error] = ajv.errors ?? [];
  throw new UnusableDocument(`${at}${error?.instancePath ?? ""}`, {
    kind: "invalid-schema",
    rule: error?.message ?? "must be a schema",
  });
}

function checkPatterns(schema: Json, at: string): void {
  const { pattern } = schema as { pattern?: unknown };
  if (typeof pattern === "string") checkPattern(pattern, `${at}/pattern`);
  for (const key of Object.keys(object(schema["patternProperties"])))
    checkPattern(key, `${at}/patternProperties/${pointerToken(key)}`);
}

function checkPattern(pattern: string, at: string): void {
  try {
    new RegExp(pattern);
  } catch {
    throw new UnusableDocument(at, { kind: "invalid-pattern", pattern });
  }
}
