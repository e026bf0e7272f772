import { walk } from "../openapi/walk.ts";
import { wholeOf } from "../openapi/located.ts";
import { join } from "../openapi/pointer.ts";
import { asObject, ownObject, type UnknownObject } from "../openapi/json.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expressionOf, patternsOf } from "./patterns.ts";
import { UnusableDocument } from "./unusable-document.ts";

const LISTED = new Set(["minItems", "uniqueItems"]);
const METASCHEMA = "https://json-schema.org/draft/2020-12/schema";

/** Refuses schemas that JSON Schema 2020-12 doesn't know how to read, each by its own place. */
export function checkSchemas(document: UnknownObject): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const { value, pointer } of walk(wholeOf(document), "Any")) {
    for (const [at, pattern] of patternsOf(value, pointer))
      if (expressionOf(pattern) === undefined)
        throw new UnusableDocument(at, { kind: "invalid-pattern", pattern });
    const schema = value["schema"];
    if (schema !== undefined) check(ajv, schema, join(pointer, "schema"));
  }
  const schemas = asObject(ownObject(document, "components")["schemas"]);
  for (const [name, schema] of Object.entries(schemas))
    check(ajv, schema, join("/components/schemas", name));
}

function check(ajv: Ajv2020, schema: unknown, at: string): void {
  if (ajv.validate(METASCHEMA, schema)) return;
  const errors = ajv.errors ?? [];
  // Of a list of types, it says first that a list is none of them.
  const error = errors.find(({ keyword }) => LISTED.has(keyword)) ?? errors[0];
  throw new UnusableDocument(`${at}${error?.instancePath ?? ""}`, {
    kind: "invalid-schema",
    rule: error?.message ?? "must be a schema",
  });
}
