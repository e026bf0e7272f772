import { drop, map, move, set } from "./edit.ts";
import { ANSWER, CREATED, OPERATION } from "./rows.ts";
import type { Row } from "./rows.ts";

const at = (name: string): string => `${CREATED}/properties/${name}`;
const RESPONSES = `${OPERATION}/responses`;
const OK = {
  description: "OK",
  content: {
    "application/json": { schema: { $ref: "#/components/schemas/Created" } },
  },
};
const without = (name: string) => (names: readonly string[]) =>
  names.filter((other) => other !== name);

export const RESPONSE_ROWS: readonly Row[] = [
  [
    "secret: gone",
    "breaking",
    drop(at("secret")),
    map(`${CREATED}/required`, without("secret")),
  ],
  [
    "secret: optional",
    "breaking",
    map(`${CREATED}/required`, without("secret")),
  ],
  [
    "secret: nullable",
    "breaking",
    set(`${at("secret")}/type`, ["string", "null"]),
  ],
  ["secret: an integer", "breaking", set(at("secret"), { type: "integer" })],
  ["secret: anything", "breaking", set(at("secret"), {})],
  [
    "secret: renamed",
    "breaking",
    move(at("secret"), at("key")),
    map(`${CREATED}/required`, (names: string[]) => [
      ...without("secret")(names),
      "key",
    ]),
  ],
  [
    "secret: at least 16 characters",
    "harmless",
    set(`${at("secret")}/minLength`, 16),
  ],
  [
    "secret: a pattern",
    "harmless",
    set(`${at("secret")}/pattern`, "^[A-Za-z0-9]+$"),
  ],
  ["secret: write-only", "breaking", set(`${at("secret")}/writeOnly`, true)],
  ["secret: read-only", "harmless", set(`${at("secret")}/readOnly`, true)],
  [
    "created_at: a date-time",
    "harmless",
    set(`${at("created_at")}/format`, "date-time"),
  ],
  [
    "created_at: a number too",
    "breaking",
    set(`${at("created_at")}/type`, ["string", "number"]),
  ],
  [
    "description: never null",
    "harmless",
    set(at("description"), { type: "string" }),
  ],
  [
    "description: always null",
    "harmless",
    set(at("description"), { type: "null" }),
  ],
  [
    "description: an object too",
    "breaking",
    set(`${at("description")}/anyOf/-`, { type: "object" }),
  ],
  [
    "description: optional",
    "breaking",
    map(`${CREATED}/required`, without("description")),
  ],
  [
    "expires_at: never null",
    "harmless",
    set(at("expires_at"), { type: "string" }),
  ],
  [
    "expires_at: a number of seconds",
    "breaking",
    set(`${at("expires_at")}/anyOf/0/type`, "integer"),
  ],
  [
    "deployment_names: nullable",
    "breaking",
    set(`${at("deployment_names")}/type`, ["array", "null"]),
  ],
  [
    "deployment_names: items may be null",
    "breaking",
    set(`${at("deployment_names")}/items/type`, ["string", "null"]),
  ],
  [
    "deployment_names: items are objects",
    "breaking",
    set(`${at("deployment_names")}/items`, {
      type: "object",
      properties: { name: { type: "string" } },
    }),
  ],
  [
    "deployment_names: never empty",
    "harmless",
    set(`${at("deployment_names")}/minItems`, 1),
  ],
  [
    "deployment_names: at most ten",
    "harmless",
    set(`${at("deployment_names")}/maxItems`, 10),
  ],
  [
    "deployment_names: distinct",
    "harmless",
    set(`${at("deployment_names")}/uniqueItems`, true),
  ],
  [
    "deployment_names: without a type of items",
    "breaking",
    drop(`${at("deployment_names")}/items`),
  ],
  [
    "deployment_names: a text",
    "breaking",
    set(at("deployment_names"), { type: "string" }),
  ],
  ["a new property", "harmless", set(at("id"), { type: "integer" })],
  [
    "a new required property",
    "harmless",
    set(at("id"), { type: "integer" }),
    set(`${CREATED}/required/-`, "id"),
  ],
  ["no longer anything required", "breaking", drop(`${CREATED}/required`)],
  [
    "the body may be null",
    "breaking",
    set(`${CREATED}/type`, ["object", "null"]),
  ],
  [
    "the body is a list",
    "breaking",
    set(`${ANSWER}/content/application~1json/schema`, {
      type: "array",
      items: { $ref: "#/components/schemas/Created" },
    }),
  ],
  ["the body is gone", "breaking", drop(`${ANSWER}/content`)],
  [
    "the body is anything",
    "breaking",
    set(`${ANSWER}/content/application~1json/schema`, {}),
  ],
  [
    "the body is one of two",
    "breaking",
    set(`${ANSWER}/content/application~1json/schema`, {
      oneOf: [
        { $ref: "#/components/schemas/Created" },
        {
          type: "object",
          required: ["task"],
          properties: { task: { type: "string" } },
        },
      ],
    }),
  ],
  [
    "another media type",
    "breaking",
    move(
      `${ANSWER}/content/application~1json`,
      `${ANSWER}/content/application~1xml`,
    ),
  ],
  ["a further media type", "harmless", set(`${ANSWER}/content/text~1csv`, {})],
  [
    "the media type in capitals",
    "harmless",
    move(
      `${ANSWER}/content/application~1json`,
      `${ANSWER}/content/APPLICATION~1JSON`,
    ),
  ],
  ["another success", "breaking", move(ANSWER, `${RESPONSES}/201`)],
  [
    "a further success",
    "breaking",
    set(`${RESPONSES}/202`, { description: "Later" }),
  ],
  ["any success", "breaking", move(ANSWER, `${RESPONSES}/2XX`)],
  [
    "a redirect",
    "breaking",
    set(`${RESPONSES}/307`, { description: "Elsewhere" }),
  ],
  [
    "a client error",
    "harmless",
    set(`${RESPONSES}/400`, {
      description: "Bad",
      content: { "application/json": { schema: { type: "object" } } },
    }),
  ],
  [
    "a conflict without a body",
    "harmless",
    set(`${RESPONSES}/409`, { description: "Taken" }),
  ],
  [
    "a server error",
    "harmless",
    set(`${RESPONSES}/503`, { description: "Busy" }),
  ],
  [
    "all client errors",
    "harmless",
    set(`${RESPONSES}/4XX`, { description: "Bad" }),
  ],
  [
    "a default for errors",
    "harmless",
    set(`${RESPONSES}/default`, { description: "Bad" }),
  ],
  [
    "a default for everything",
    "breaking",
    move(ANSWER, `${RESPONSES}/default`),
  ],
  ["no response at all", "undecided", drop(ANSWER)],
  [
    "an optional header",
    "harmless",
    set(`${ANSWER}/headers`, {
      "X-Request-Id": { schema: { type: "string" } },
    }),
  ],
  [
    "a required header",
    "harmless",
    set(`${ANSWER}/headers`, {
      "X-Request-Id": { required: true, schema: { type: "string" } },
    }),
  ],
  [
    "a link",
    "harmless",
    set(`${ANSWER}/links`, { Get: { operationId: "getApiKey" } }),
  ],
  [
    "the response as a component",
    "harmless",
    set("/components/responses", { Created: OK }),
    set(ANSWER, { $ref: "#/components/responses/Created" }),
  ],
  ["another description", "harmless", set(`${ANSWER}/description`, "Created")],
  [
    "closed to further properties",
    "harmless",
    set(`${CREATED}/additionalProperties`, false),
  ],
  [
    "open to further properties",
    "harmless",
    set(`${CREATED}/additionalProperties`, true),
  ],
];
