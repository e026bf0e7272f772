import { drop, map, move, set } from "./edit.ts";
import { CREATED, type Row } from "./rows.ts";

const at = (name: string): string => `${CREATED}/properties/${name}`;
const without = (name: string) => (names: readonly string[]) =>
  names.filter((other) => other !== name);

export const ANSWER_ROWS: readonly Row[] = [
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
];
