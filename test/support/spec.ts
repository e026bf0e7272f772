import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface StringSchema {
  readonly minLength?: number;
  readonly maxLength: number;
  readonly pattern?: string;
}

interface ResponseSchema {
  readonly properties: Readonly<
    Record<
      string,
      { readonly examples?: readonly unknown[]; readonly type?: string }
    >
  >;
}

interface Document {
  readonly components: {
    readonly schemas: {
      readonly ApiKeyUpdateRequestSerializer: {
        readonly properties: {
          readonly description: { readonly anyOf: readonly StringSchema[] };
        };
      };
      readonly ApiKeyCreateRequestSerializer: {
        readonly properties: {
          readonly name: StringSchema;
          readonly description: StringSchema;
        };
      };
      readonly CreateApiKeyResponseSerializer: ResponseSchema;
    };
  };
}

const source = new URL("../../openapi/cloud_api.yaml", import.meta.url);
const document = parse(readFileSync(source, "utf8")) as Document;

const { schemas } = document.components;

/** The request body's properties as the vendored slice has them: the judge of the generated code. */
export const { name, description } =
  schemas.ApiKeyCreateRequestSerializer.properties;

/** What may be created with, in the order of messages. */
export const sendable: readonly string[] = Object.keys(
  schemas.ApiKeyCreateRequestSerializer.properties,
).sort();

/** How long a description may be made by an update, in code points. */
export const updatedDescriptionMaxLength: number = Math.max(
  ...schemas.ApiKeyUpdateRequestSerializer.properties.description.anyOf.map(
    ({ maxLength = 0 }) => maxLength,
  ),
);

const { properties } = schemas.CreateApiKeyResponseSerializer;
const OF_TYPE: Readonly<Record<string, unknown>> = {
  array: [],
  boolean: true,
  integer: 1,
  null: null,
  number: 1,
  object: {},
  string: "text",
};

/**
 * A body that the vendored slice's response schema takes: its properties and no other, each with
 * the value given, or else one that the spec shows or its type allows.
 */
export function responseBody<Given extends Readonly<Record<string, unknown>>>(
  given: Given,
): Given {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { examples, type = "null" }]) => [
      name,
      name in given ? given[name] : (examples?.[0] ?? OF_TYPE[type]),
    ]),
  ) as Given;
}
