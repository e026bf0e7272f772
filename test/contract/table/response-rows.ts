import { drop, move, set } from "./edit.ts";
import { ANSWER, CREATED, OPERATION, type Row } from "./rows.ts";

const at = (name: string): string => `${CREATED}/properties/${name}`;
const RESPONSES = `${OPERATION}/responses`;
const OK = {
  description: "OK",
  content: {
    "application/json": { schema: { $ref: "#/components/schemas/Created" } },
  },
};

export const RESPONSE_ROWS: readonly Row[] = [
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
