import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface StringSchema {
  readonly minLength?: number;
  readonly maxLength: number;
  readonly pattern?: string;
}

interface Document {
  readonly components: {
    readonly schemas: {
      readonly ApiKeyCreateRequestSerializer: {
        readonly properties: {
          readonly name: StringSchema;
          readonly description: StringSchema;
        };
      };
    };
  };
}

const source = new URL("../../openapi/cloud_api.yaml", import.meta.url);
const document = parse(readFileSync(source, "utf8")) as Document;

/** The request body's properties as the vendored slice has them: the judge of the generated code. */
export const { name, description } =
  document.components.schemas.ApiKeyCreateRequestSerializer.properties;
