import { drop, map, move, set } from "./edit.ts";
import { OPERATION, PATH, type Row } from "./rows.ts";

const SCHEMES = "/components/securitySchemes";
const BASE = "https://api.example.com";

export const WIRE_ROWS: readonly Row[] = [
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
    "a way to authenticate that is described nowhere",
    "harmless",
    set("/security/-", { Unknown: [] }),
  ],
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
