import { drop, map, move, set } from "./edit.ts";
import { ANSWER, BODY, CREATE, CREATED, NAME, type Row } from "./rows.ts";

type Schema = Record<string, unknown>;

const SENT = `${BODY}/content/application~1json/schema`;
const ANSWERED = `${ANSWER}/content/application~1json/schema`;
const wrapped = (keyword: string) => (schema: Schema) => ({
  [keyword]: [schema],
});
const properties = (
  { properties: all }: { properties: Schema },
  ...names: string[]
) => Object.fromEntries(names.map((name) => [name, all[name]]));

/** Every one of these means what it meant. */
export const STRUCTURE_ROWS: readonly Row[] = [
  [
    "a request component renamed",
    "harmless",
    move(CREATE, "/components/schemas/New"),
    set(SENT, { $ref: "#/components/schemas/New" }),
  ],
  [
    "a response component renamed",
    "harmless",
    move(CREATED, "/components/schemas/New"),
    set(ANSWERED, { $ref: "#/components/schemas/New" }),
  ],
  [
    "a property moved to a component",
    "harmless",
    move(NAME, "/components/schemas/Name"),
    set(NAME, { $ref: "#/components/schemas/Name" }),
  ],
  [
    "a property moved to a chain of components",
    "harmless",
    move(NAME, "/components/schemas/Name"),
    set("/components/schemas/Alias", { $ref: "#/components/schemas/Name" }),
    set(NAME, { $ref: "#/components/schemas/Alias" }),
  ],
  [
    "a reference with prose beside it",
    "harmless",
    move(NAME, "/components/schemas/Name"),
    set(NAME, { $ref: "#/components/schemas/Name", description: "The name" }),
  ],
  [
    "a reference with a constraint beside it",
    "harmless",
    move(NAME, "/components/schemas/Name"),
    drop("/components/schemas/Name/maxLength"),
    set(NAME, { $ref: "#/components/schemas/Name", maxLength: 63 }),
  ],
  [
    "an allOf around the body",
    "harmless",
    set(SENT, { allOf: [{ $ref: "#/components/schemas/Create" }] }),
  ],
  [
    "an anyOf around the body",
    "harmless",
    set(SENT, { anyOf: [{ $ref: "#/components/schemas/Create" }] }),
  ],
  [
    "a oneOf around the body",
    "harmless",
    set(SENT, { oneOf: [{ $ref: "#/components/schemas/Create" }] }),
  ],
  [
    "an allOf around the answer",
    "harmless",
    set(ANSWERED, { allOf: [{ $ref: "#/components/schemas/Created" }] }),
  ],
  [
    "an allOf with nothing beside it",
    "harmless",
    set(SENT, { allOf: [{ $ref: "#/components/schemas/Create" }, {}] }),
  ],
  [
    "an allOf with itself",
    "harmless",
    set(SENT, {
      allOf: [
        { $ref: "#/components/schemas/Create" },
        { $ref: "#/components/schemas/Create" },
      ],
    }),
  ],
  [
    "an anyOf with itself",
    "harmless",
    set(ANSWERED, {
      anyOf: [
        { $ref: "#/components/schemas/Created" },
        { $ref: "#/components/schemas/Created" },
      ],
    }),
  ],
  [
    "an anyOf with nothing possible",
    "harmless",
    set(ANSWERED, {
      anyOf: [{ $ref: "#/components/schemas/Created" }, false],
    }),
  ],
  ["a property in an allOf", "harmless", map(NAME, wrapped("allOf"))],
  [
    "a double negation",
    "harmless",
    map(NAME, (schema: Schema) => ({ type: "string", not: { not: schema } })),
  ],
  [
    "an object of two halves",
    "harmless",
    map(CREATE, (schema: never) => ({
      allOf: [
        {
          type: "object",
          required: ["name"],
          properties: properties(schema, "name"),
        },
        {
          type: "object",
          properties: properties(schema, "description", "expires_at"),
        },
      ],
    })),
  ],
  [
    "an answer of two halves",
    "harmless",
    map(CREATED, (schema: never) => ({
      allOf: [
        {
          type: "object",
          required: ["name", "secret", "created_at"],
          properties: properties(schema, "name", "secret", "created_at"),
        },
        {
          type: "object",
          required: ["description", "expires_at", "deployment_names"],
          properties: properties(
            schema,
            "description",
            "expires_at",
            "deployment_names",
          ),
        },
      ],
    })),
  ],
  [
    "required in an allOf",
    "harmless",
    drop(`${CREATE}/required`),
    set(`${CREATE}/allOf`, [{ required: ["name"] }]),
  ],
  [
    "required in another order",
    "harmless",
    map(`${CREATED}/required`, (names: string[]) => names.toReversed()),
  ],
  [
    "required twice over",
    "harmless",
    set(`${CREATE}/allOf`, [{ required: ["name"] }]),
  ],
  [
    "an empty list of what is required elsewhere",
    "harmless",
    set(`${CREATE}/allOf`, [{ required: [] }]),
  ],
];
