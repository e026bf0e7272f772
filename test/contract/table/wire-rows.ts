import { drop, map, move, set } from "./edit.ts";
import { OPERATION, PARAMETER, PATH } from "./rows.ts";
import type { Row } from "./rows.ts";

const SCHEMES = "/components/securitySchemes";
const BASE = "https://api.example.com";
const query = (more: object) => ({
  in: "query",
  name: "dry_run",
  schema: { type: "boolean" },
  ...more,
});

export const WIRE_ROWS: readonly Row[] = [
  [
    "project_id: text",
    "harmless",
    set(`${PARAMETER}/schema`, { type: "string" }),
  ],
  [
    "project_id: a number",
    "harmless",
    set(`${PARAMETER}/schema`, { type: "number" }),
  ],
  [
    "project_id: text of three characters at most",
    "breaking",
    set(`${PARAMETER}/schema`, { type: "string", maxLength: 3 }),
  ],
  [
    "project_id: text of digits",
    "breaking",
    set(`${PARAMETER}/schema`, { type: "string", pattern: "^[0-9]+$" }),
  ],
  [
    "project_id: text of digits, with a sign",
    "harmless",
    set(`${PARAMETER}/schema`, { type: "string", pattern: "^-?[0-9]+$" }),
  ],
  [
    "project_id: never empty text",
    "harmless",
    set(`${PARAMETER}/schema`, { type: "string", minLength: 1 }),
  ],
  [
    "project_id: a UUID",
    "breaking",
    set(`${PARAMETER}/schema`, { type: "string", format: "uuid" }),
  ],
  ["project_id: positive", "breaking", set(`${PARAMETER}/schema/minimum`, 1)],
  [
    "project_id: at most a million",
    "breaking",
    set(`${PARAMETER}/schema/maximum`, 1e6),
  ],
  [
    "project_id: 32 bits",
    "breaking",
    set(`${PARAMETER}/schema/format`, "int32"),
  ],
  ["project_id: even", "breaking", set(`${PARAMETER}/schema/multipleOf`, 2)],
  [
    "project_id: a multiple of one",
    "harmless",
    set(`${PARAMETER}/schema/multipleOf`, 1),
  ],
  [
    "project_id: one of two",
    "breaking",
    set(`${PARAMETER}/schema/enum`, [1, 2]),
  ],
  [
    "project_id: a flag",
    "breaking",
    set(`${PARAMETER}/schema`, { type: "boolean" }),
  ],
  [
    "project_id: an integer or text",
    "harmless",
    set(`${PARAMETER}/schema`, {
      anyOf: [{ type: "integer" }, { type: "string" }],
    }),
  ],
  [
    "project_id: renamed",
    "harmless",
    move(PATH, PATH.replace("project_id", "id")),
    set(`${PATH.replace("project_id", "id")}/post/parameters/0/name`, "id"),
  ],
  ["project_id: as a label", "breaking", set(`${PARAMETER}/style`, "label")],
  [
    "project_id: in the style it has anyway",
    "harmless",
    set(`${PARAMETER}/style`, "simple"),
  ],
  [
    "project_id: exploded, which a single value is not",
    "harmless",
    set(`${PARAMETER}/explode`, true),
  ],
  [
    "project_id: described with the path",
    "harmless",
    move(`${OPERATION}/parameters`, `${PATH}/parameters`),
  ],
  [
    "project_id: a component",
    "harmless",
    set("/components/parameters", {
      Id: {
        in: "path",
        name: "project_id",
        required: true,
        schema: { type: "integer" },
      },
    }),
    set(PARAMETER, { $ref: "#/components/parameters/Id" }),
  ],
  ["project_id: deprecated", "harmless", set(`${PARAMETER}/deprecated`, true)],
  [
    "an optional query parameter",
    "harmless",
    set(`${OPERATION}/parameters/-`, query({})),
  ],
  [
    "a required query parameter",
    "breaking",
    set(`${OPERATION}/parameters/-`, query({ required: true })),
  ],
  [
    "an optional header",
    "harmless",
    set(`${OPERATION}/parameters/-`, {
      in: "header",
      name: "X-Trace",
      schema: {},
    }),
  ],
  [
    "a required header",
    "breaking",
    set(`${OPERATION}/parameters/-`, {
      in: "header",
      name: "X-Trace",
      required: true,
      schema: {},
    }),
  ],
  [
    "a header that OpenAPI ignores",
    "harmless",
    set(`${OPERATION}/parameters/-`, {
      in: "header",
      name: "Accept",
      required: true,
      schema: {},
    }),
  ],
  [
    "a required cookie",
    "breaking",
    set(`${OPERATION}/parameters/-`, {
      in: "cookie",
      name: "session",
      required: true,
      schema: { type: "string" },
    }),
  ],
  ["another method", "breaking", move(OPERATION, `${PATH}/put`)],
  ["another path", "breaking", move(PATH, PATH.replace("v3", "v4"))],
  [
    "a path in capitals",
    "breaking",
    move(PATH, PATH.replace("cloud", "Cloud")),
  ],
  ["a further segment", "breaking", move(PATH, `${PATH}~1new`)],
  ["a trailing slash", "breaking", move(PATH, `${PATH}~1`)],
  ["no operation", "breaking", drop(OPERATION)],
  ["no path", "breaking", drop(PATH)],
  [
    "a further operation",
    "harmless",
    set(`${PATH}/get`, { operationId: "listApiKeys", responses: {} }),
  ],
  [
    "a renamed operationId",
    "harmless",
    set(`${OPERATION}/operationId`, "newApiKey"),
  ],
  ["no operationId", "harmless", drop(`${OPERATION}/operationId`)],
  ["deprecated", "harmless", set(`${OPERATION}/deprecated`, true)],
  [
    "another host",
    "breaking",
    set("/servers/0/url", "https://api2.example.com"),
  ],
  [
    "another scheme",
    "breaking",
    set("/servers/0/url", "http://api.example.com"),
  ],
  [
    "a host in capitals",
    "harmless",
    set("/servers/0/url", "https://API.example.com/"),
  ],
  ["its own port", "harmless", set("/servers/0/url", `${BASE}:443`)],
  ["a prefix", "breaking", set("/servers/0/url", `${BASE}/v1`)],
  [
    "a prefix that moved to the server",
    "harmless",
    set("/servers/0/url", `${BASE}/cloud`),
    move(PATH, PATH.replace("~1cloud", "")),
  ],
  [
    "servers at the operation",
    "harmless",
    move("/servers", `${OPERATION}/servers`),
  ],
  ["servers at the path", "harmless", move("/servers", `${PATH}/servers`)],
  [
    "a further server",
    "harmless",
    set("/servers/-", { url: "https://eu.example.com" }),
  ],
  [
    "a variable with one value",
    "harmless",
    set("/servers/0", {
      url: "https://{host}.example.com",
      variables: { host: { enum: ["api"], default: "api" } },
    }),
  ],
  [
    "a variable with other values",
    "breaking",
    set("/servers/0", {
      url: "https://{host}.example.com",
      variables: { host: { enum: ["eu", "us"], default: "eu" } },
    }),
  ],
  [
    "a free variable",
    "harmless",
    set("/servers/0", {
      url: "https://{host}.example.com",
      variables: { host: { default: "api" } },
    }),
  ],
  ["no servers", "undecided", drop("/servers")],
  [
    "security at the operation",
    "harmless",
    move("/security", `${OPERATION}/security`),
  ],
  ["no security", "harmless", drop("/security")],
  ["anonymous access", "harmless", set(`${OPERATION}/security`, [])],
  ["optional security", "harmless", set("/security/-", {})],
  [
    "a further way to authenticate",
    "harmless",
    set(`${SCHEMES}/Token`, { type: "http", scheme: "bearer" }),
    set("/security/-", { Token: [] }),
  ],
  [
    "a second credential",
    "breaking",
    set(`${SCHEMES}/Token`, { type: "http", scheme: "bearer" }),
    set("/security/0/Token", []),
  ],
  [
    "another way to authenticate",
    "breaking",
    set(`${SCHEMES}/APIKey`, { type: "http", scheme: "bearer" }),
  ],
  [
    "the key in another header",
    "breaking",
    set(`${SCHEMES}/APIKey/name`, "X-API-Key"),
  ],
  ["the key in the query", "breaking", set(`${SCHEMES}/APIKey/in`, "query")],
  [
    "the header in lower case",
    "harmless",
    set(`${SCHEMES}/APIKey/name`, "authorization"),
  ],
  [
    "a renamed security scheme",
    "harmless",
    move(`${SCHEMES}/APIKey`, `${SCHEMES}/Key`),
    set("/security", [{ Key: [] }]),
  ],
  ["a security scheme that is lost", "undecided", drop(`${SCHEMES}/APIKey`)],
  [
    "another title and version",
    "harmless",
    set("/info", { title: "Keys", version: "2" }),
  ],
  ["tags", "harmless", set(`${OPERATION}/tags`, ["Keys"])],
  ["an extension", "harmless", set(`${OPERATION}/x-code`, { lang: "go" })],
  ["keys in reverse order", "harmless", map("/components", reversed)],
];

/** Equal, with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
