import { isObject, memberOf } from "./json.ts";

/** The HTTP methods that a Path Item Object has a field for (OpenAPI 3.1, "Path Item Object"). */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

/** Those that OpenAPI 3.2 added. */
export const LATER_METHODS = ["query"] as const;

/** Whether it is one of those, which are written in lower case. */
export function isMethod(name: string): boolean {
  return [...METHODS, ...LATER_METHODS].some((method) => method === name);
}

/** The objects of OpenAPI 3 that matter here; "Any" is one of which it isn't known which it is. */
export type Kind =
  | "Any"
  | "Document"
  | "Components"
  | "Server"
  | "ServerVariable"
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
  | "OAuthFlow"
  | "Discriminator"
  | "Schema";

/** What a member holds: an object, a list of them, a map from names to them, or data, in which nothing is a keyword. */
type Field = readonly ["one" | "list" | "map" | "data", Kind];
type Fields = Readonly<Record<string, Field>>;

/** All members of these names, which spaces part. */
const each = (names: string, holding: Field[0], kind: Kind): Fields =>
  Object.fromEntries(names.split(" ").map((name) => [name, [holding, kind]]));

const carriesContent: Fields = {
  schema: ["one", "Schema"],
  content: ["map", "MediaType"],
  examples: ["map", "Example"],
  example: ["data", "Any"],
};

const encoding: Fields = {
  encoding: ["map", "Encoding"],
  itemEncoding: ["one", "Encoding"],
  prefixEncoding: ["list", "Encoding"],
};

/**
 * Where in OpenAPI 3.0 to 3.2 which object may stand. Only a grammar can tell the
 * keyword `required` from a property of that name, or a reference from an
 * example that looks like one.
 */
const GRAMMAR: Readonly<Record<Exclude<Kind, "Any">, Fields>> = {
  Document: {
    servers: ["list", "Server"],
    paths: ["map", "PathItem"],
    webhooks: ["map", "PathItem"],
    components: ["one", "Components"],
    security: ["data", "Any"],
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
    mediaTypes: ["map", "MediaType"],
  },
  Server: { variables: ["map", "ServerVariable"] },
  ServerVariable: each("enum default", "data", "Any"),
  PathItem: {
    ...each([...METHODS, ...LATER_METHODS].join(" "), "one", "Operation"),
    additionalOperations: ["map", "Operation"],
    servers: ["list", "Server"],
    parameters: ["list", "Parameter"],
  },
  Operation: {
    servers: ["list", "Server"],
    parameters: ["list", "Parameter"],
    requestBody: ["one", "RequestBody"],
    responses: ["map", "Response"],
    callbacks: ["map", "Callback"],
    security: ["data", "Any"],
  },
  Parameter: carriesContent,
  RequestBody: { content: ["map", "MediaType"] },
  MediaType: { ...carriesContent, ...encoding, itemSchema: ["one", "Schema"] },
  Encoding: { headers: ["map", "Parameter"], ...encoding },
  Response: {
    headers: ["map", "Parameter"],
    content: ["map", "MediaType"],
    links: ["map", "Link"],
  },
  Callback: {},
  Link: {},
  Example: {},
  SecurityScheme: { flows: ["map", "OAuthFlow"] },
  OAuthFlow: { scopes: ["data", "Any"] },
  Discriminator: { mapping: ["data", "Any"] },
  Schema: {
    ...each("allOf anyOf oneOf prefixItems", "list", "Schema"),
    ...each(
      "additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties",
      "one",
      "Schema",
    ),
    ...each(
      "$defs definitions dependentSchemas patternProperties properties",
      "map",
      "Schema",
    ),
    ...each(
      "const default dependentRequired enum example examples required",
      "data",
      "Any",
    ),
    discriminator: ["one", "Discriminator"],
  },
};

/** The same by the name of the member alone. What is data in one kind of object is data. */
const BY_NAME = new Map<string, Field>();
for (const holding of ["map", "data"] as const)
  for (const fields of Object.values(GRAMMAR))
    for (const [key, field] of Object.entries(fields))
      if (field[0] === holding) BY_NAME.set(key, [holding, "Any"]);

/** What a member of such an object holds; `undefined` where it has no member of that name. */
export function fieldOf(kind: Kind, key: string): Field | undefined {
  if (kind === "Callback") return ["one", "PathItem"];
  if (kind !== "Any") return memberOf(GRAMMAR[kind], key) as Field | undefined;
  return key.startsWith("x-")
    ? ["data", "Any"]
    : (BY_NAME.get(key) ?? ["one", "Any"]);
}

/** What a member holds that is known by its name alone: OpenAPI objects, a map from names to them, or data. */
export function holdingOf(
  key: string,
  value: unknown,
): "objects" | "names" | "data" {
  const [holding] = fieldOf("Any", key) ?? ["data"];
  if (holding === "data") return "data";
  // `parameters` is a map among the components, and a list elsewhere.
  return holding === "map" && isObject(value) ? "names" : "objects";
}
