/** A change of a small API, and what it means for those who keep to the old document. */
export interface Change {
  readonly name: string;
  readonly truth: "breaking" | "harmless";
  readonly base: Api;
  readonly revised: Api;
}

/** What differs from the least API: `PUT /pets/{id}`, an object there and back. */
export interface Api {
  readonly request?: Schema;
  readonly response?: Schema;
  readonly path?: string;
  /** The operation's own. */
  readonly server?: string;
  readonly query?: { readonly required?: boolean; readonly schema: Schema };
  readonly media?: readonly string[];
  readonly status?: string;
  readonly security?: boolean;
  readonly schemas?: Readonly<Record<string, Schema>>;
  /** Without the operation that changes: another stands beside it. */
  readonly isGone?: boolean;
}

export type Schema = Readonly<Record<string, unknown>>;

const TEXT = { type: "string" };
const object = (properties: Schema, required: readonly string[] = []) => ({
  type: "object",
  ...(required.length > 0 && { required }),
  properties,
});
const request = (name: Schema): Api => ({ request: object({ name }) });
const response = (name: Schema): Api => ({ response: object({ name }) });
const values = (...list: string[]) => ({ ...TEXT, enum: list });
const CAT = object({ meows: { type: "boolean" } }, ["meows"]);
const DOG = object({ barks: { type: "boolean" } }, ["barks"]);

/** Twenty changes of the kinds that APIs go through; OpenAPI 3.0, which all tools read. */
export const CHANGES: readonly Change[] = [
  breaking(
    "request: a value leaves an enum",
    request(values("a", "b")),
    request(values("a")),
  ),
  breaking(
    "response: a value joins an enum",
    response(values("a")),
    response(values("a", "b")),
  ),
  breaking(
    "request: a property becomes required",
    { request: object({ name: TEXT }) },
    { request: object({ name: TEXT }, ["name"]) },
  ),
  breaking(
    "response: a required property is gone",
    { response: object({ id: TEXT, name: TEXT }, ["id", "name"]) },
    { response: object({ id: TEXT }, ["id"]) },
  ),
  breaking(
    "response: null joins",
    response(TEXT),
    response({ ...TEXT, nullable: true }),
  ),
  breaking(
    "request: a text gets shorter",
    request({ ...TEXT, maxLength: 9 }),
    request({ ...TEXT, maxLength: 5 }),
  ),
  breaking(
    "request: a pattern takes less",
    request({ ...TEXT, pattern: "^[a-z]+$" }),
    request({ ...TEXT, pattern: "^[a-c]+$" }),
  ),
  breaking(
    "response: integer becomes number",
    response({ type: "integer" }),
    response({ type: "number" }),
  ),
  breaking("the operation is gone", {}, { isGone: true }),
  breaking(
    "a query parameter becomes required",
    { query: { schema: TEXT } },
    { query: { schema: TEXT, required: true } },
  ),
  breaking(
    "the success is another status",
    { status: "200" },
    { status: "201" },
  ),
  breaking(
    "a media type of the request is gone",
    { media: ["application/json", "text/csv"] },
    { media: ["application/json"] },
  ),
  breaking("credentials are asked for", {}, { security: true }),
  breaking(
    "a default means something else",
    { query: { schema: { ...TEXT, default: "a" } } },
    { query: { schema: { ...TEXT, default: "b" } } },
  ),
  harmless("a schema moves into a component", request(TEXT), {
    request: object({ name: { $ref: "#/components/schemas/Name" } }),
    schemas: { Name: TEXT },
  }),
  harmless(
    "a pattern is spelt otherwise",
    request({ ...TEXT, pattern: "^[0-9]+$" }),
    request({ ...TEXT, pattern: "^\\d+$" }),
  ),
  harmless(
    "a prefix moves from the path to the server",
    { path: "/v1/pets/{id}" },
    { path: "/pets/{id}", server: "https://api.example.com/v1" },
  ),
  harmless(
    "a placeholder gets another name",
    { path: "/pets/{id}" },
    { path: "/pets/{pet_id}" },
  ),
  harmless(
    "the alternatives of a union change places",
    { request: { oneOf: [CAT, DOG] } },
    { request: { oneOf: [DOG, CAT] } },
  ),
  harmless(
    "a query parameter's integer becomes text",
    { query: { schema: { type: "integer" } } },
    { query: { schema: TEXT } },
  ),
];

function breaking(name: string, base: Api, revised: Api): Change {
  return { name, truth: "breaking", base, revised };
}

function harmless(name: string, base: Api, revised: Api): Change {
  return { name, truth: "harmless", base, revised };
}
