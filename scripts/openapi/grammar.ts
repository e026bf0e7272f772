import { METHODS } from "./methods.ts";
/** The objects of OpenAPI 3 that can hold a reference or a set. */
export type Kind =
  | "Document"
  | "Components"
  | "PathItem"
  | "Operation"
  | "Parameter"
  | "RequestBody"
  | "MediaType"
  | "Encoding"
  | "Response"
  | "Callback"
  | "Link"
  | "Example"
  | "SecurityScheme"
  | "Schema";

type Holding = "one" | "list" | "map";
type Fields = Readonly<Record<string, readonly [Holding, Kind]>>;

const each = (names: readonly string[], holding: Holding, kind: Kind): Fields =>
  Object.fromEntries(names.map((name) => [name, [holding, kind]]));

const carriesContent: Fields = {
  schema: ["one", "Schema"],
  content: ["map", "MediaType"],
  examples: ["map", "Example"],
};

/**
 * Where in OpenAPI 3.1 which object may stand. Only a grammar can tell the
 * keyword `required` from a property of that name, or a reference from an
 * example that looks like one.
 */
export const grammar: Readonly<Record<Kind, Fields>> = {
  Document: {
    paths: ["map", "PathItem"],
    components: ["one", "Components"],
  },
  Components: {
    schemas: ["map", "Schema"],
    responses: ["map", "Response"],
    parameters: ["map", "Parameter"],
    examples: ["map", "Example"],
    requestBodies: ["map", "RequestBody"],
    headers: ["map", "Parameter"],
    securitySchemes: ["map", "SecurityScheme"],
    links: ["map", "Link"],
    callbacks: ["map", "Callback"],
    pathItems: ["map", "PathItem"],
  },
  PathItem: {
    ...each(METHODS, "one", "Operation"),
    parameters: ["list", "Parameter"],
  },
  Operation: {
    parameters: ["list", "Parameter"],
    requestBody: ["one", "RequestBody"],
    responses: ["map", "Response"],
    callbacks: ["map", "Callback"],
  },
  Parameter: carriesContent,
  RequestBody: { content: ["map", "MediaType"] },
  MediaType: {
    schema: ["one", "Schema"],
    examples: ["map", "Example"],
    encoding: ["map", "Encoding"],
  },
  Encoding: { headers: ["map", "Parameter"] },
  Response: {
    headers: ["map", "Parameter"],
    content: ["map", "MediaType"],
    links: ["map", "Link"],
  },
  Callback: {},
  Link: {},
  Example: {},
  SecurityScheme: {},
  Schema: {
    ...each(["allOf", "anyOf", "oneOf", "prefixItems"], "list", "Schema"),
    ...each(
      [
        "additionalProperties",
        "contains",
        "contentSchema",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
      ],
      "one",
      "Schema",
    ),
    ...each(
      [
        "$defs",
        "definitions",
        "dependentSchemas",
        "patternProperties",
        "properties",
      ],
      "map",
      "Schema",
    ),
  },
};
