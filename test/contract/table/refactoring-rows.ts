import { drop, map, move, set } from "./edit.ts";
import {
  ANSWER,
  BODY,
  CREATE,
  CREATED,
  DESCRIPTION,
  EXPIRES,
  NAME,
} from "./rows.ts";
import type { Row } from "./rows.ts";

type Schema = Record<string, unknown>;

const SENT = `${BODY}/content/application~1json/schema`;
const ANSWERED = `${ANSWER}/content/application~1json/schema`;
const at = (name: string): string => `${CREATED}/properties/${name}`;
const wrapped = (keyword: string) => (schema: Schema) => ({
  [keyword]: [schema],
});
const properties = (
  { properties: all }: { properties: Schema },
  ...names: string[]
) => Object.fromEntries(names.map((name) => [name, all[name]]));

/** Every one of these means what it meant. */
const HARMLESS: readonly (readonly [string, ...Parameters<typeof same>[1]])[] =
  [
    [
      "a request component renamed",
      move(CREATE, "/components/schemas/New"),
      set(SENT, { $ref: "#/components/schemas/New" }),
    ],
    [
      "a response component renamed",
      move(CREATED, "/components/schemas/New"),
      set(ANSWERED, { $ref: "#/components/schemas/New" }),
    ],
    [
      "a property moved to a component",
      move(NAME, "/components/schemas/Name"),
      set(NAME, { $ref: "#/components/schemas/Name" }),
    ],
    [
      "a property moved to a chain of components",
      move(NAME, "/components/schemas/Name"),
      set("/components/schemas/Alias", { $ref: "#/components/schemas/Name" }),
      set(NAME, { $ref: "#/components/schemas/Alias" }),
    ],
    [
      "a reference with prose beside it",
      move(NAME, "/components/schemas/Name"),
      set(NAME, { $ref: "#/components/schemas/Name", description: "The name" }),
    ],
    [
      "a reference with a constraint beside it",
      move(NAME, "/components/schemas/Name"),
      drop("/components/schemas/Name/maxLength"),
      set(NAME, { $ref: "#/components/schemas/Name", maxLength: 63 }),
    ],
    [
      "an allOf around the body",
      set(SENT, { allOf: [{ $ref: "#/components/schemas/Create" }] }),
    ],
    [
      "an anyOf around the body",
      set(SENT, { anyOf: [{ $ref: "#/components/schemas/Create" }] }),
    ],
    [
      "a oneOf around the body",
      set(SENT, { oneOf: [{ $ref: "#/components/schemas/Create" }] }),
    ],
    [
      "an allOf around the answer",
      set(ANSWERED, { allOf: [{ $ref: "#/components/schemas/Created" }] }),
    ],
    [
      "an allOf with nothing beside it",
      set(SENT, { allOf: [{ $ref: "#/components/schemas/Create" }, {}] }),
    ],
    [
      "an allOf with itself",
      set(SENT, {
        allOf: [
          { $ref: "#/components/schemas/Create" },
          { $ref: "#/components/schemas/Create" },
        ],
      }),
    ],
    [
      "an anyOf with itself",
      set(ANSWERED, {
        anyOf: [
          { $ref: "#/components/schemas/Created" },
          { $ref: "#/components/schemas/Created" },
        ],
      }),
    ],
    [
      "an anyOf with nothing possible",
      set(ANSWERED, {
        anyOf: [{ $ref: "#/components/schemas/Created" }, false],
      }),
    ],
    ["a property in an allOf", map(NAME, wrapped("allOf"))],
    [
      "a double negation",
      map(NAME, (schema: Schema) => ({ type: "string", not: { not: schema } })),
    ],
    [
      "an object of two halves",
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
      drop(`${CREATE}/required`),
      set(`${CREATE}/allOf`, [{ required: ["name"] }]),
    ],
    [
      "required in another order",
      map(`${CREATED}/required`, (names: string[]) => names.toReversed()),
    ],
    ["required twice over", set(`${CREATE}/allOf`, [{ required: ["name"] }])],
    [
      "an empty list of what is required elsewhere",
      set(`${CREATE}/allOf`, [{ required: [] }]),
    ],
    [
      "null by a list of types",
      set(at("description"), { type: ["string", "null"] }),
    ],
    [
      "null by a list in the other order",
      set(at("description"), { type: ["null", "string"] }),
    ],
    [
      "null by oneOf",
      set(at("description"), { oneOf: [{ type: "string" }, { type: "null" }] }),
    ],
    [
      "null by const",
      set(at("description"), { anyOf: [{ type: "string" }, { const: null }] }),
    ],
    [
      "null by enum",
      set(at("expires_at"), { anyOf: [{ type: "string" }, { enum: [null] }] }),
    ],
    [
      "null before the text",
      set(at("expires_at"), { anyOf: [{ type: "null" }, { type: "string" }] }),
    ],
    [
      "null beside nullable, which 3.1 does not know",
      set(`${at("name")}/nullable`, true),
    ],
    [
      "null as all but the other types",
      set(at("description"), {
        not: { type: ["number", "boolean", "object", "array"] },
      }),
    ],
    ["a type as a list of one", set(`${NAME}/type`, ["string"])],
    ["a minLength that the pattern implies", set(`${EXPIRES}/minLength`, 0)],
    [
      "bounds in an allOf",
      drop(`${NAME}/minLength`),
      drop(`${NAME}/maxLength`),
      set(`${NAME}/allOf`, [{ minLength: 4 }, { maxLength: 63 }]),
    ],
    ["a looser bound beside it", set(`${NAME}/allOf`, [{ maxLength: 100 }])],
    [
      "a length as a pattern",
      drop(`${DESCRIPTION}/maxLength`),
      set(`${DESCRIPTION}/pattern`, "^[\\s\\S]{0,300}$"),
    ],
    [
      "a text split by length",
      set(DESCRIPTION, {
        anyOf: [
          { type: "string", maxLength: 100 },
          { type: "string", minLength: 101, maxLength: 300 },
        ],
      }),
    ],
    [
      "a text split with an overlap",
      set(DESCRIPTION, {
        anyOf: [
          { type: "string", maxLength: 200 },
          { type: "string", minLength: 100, maxLength: 300 },
        ],
      }),
    ],
    [
      "items by an allOf",
      map(`${at("deployment_names")}/items`, wrapped("allOf")),
    ],
    [
      "items by a reference",
      set("/components/schemas/Text", { type: "string" }),
      set(`${at("deployment_names")}/items`, {
        $ref: "#/components/schemas/Text",
      }),
    ],
    ["items that repeat", set(`${at("deployment_names")}/uniqueItems`, false)],
    ["items counted from none", set(`${at("deployment_names")}/minItems`, 0)],
    [
      "an if that always holds",
      map(NAME, (schema: Schema) => ({ if: {}, then: schema, type: "string" })),
    ],
    [
      "a type told in an if",
      set(`${NAME}/if`, { type: "string" }),
      set(`${NAME}/then`, { minLength: 4 }),
    ],
    [
      "examples, titles and prose gone",
      drop(`${NAME}/examples`),
      drop(`${CREATE}/title`),
      drop(`${CREATED}/title`),
    ],
    [
      "other examples",
      set(`${NAME}/examples`, ["other-name"]),
      set(`${CREATED}/examples`, [{}]),
    ],
    ["a comment", set(`${CREATE}/$comment`, "changed")],
    [
      "a component that nothing uses",
      set("/components/schemas/Unused", { type: "integer" }),
    ],
    ["an example that contradicts its schema", set(`${NAME}/examples`, [7])],
    ["an unknown extension", set(`${CREATE}/x-order`, ["name"])],
  ];

export const REFACTORING_ROWS: readonly Row[] = HARMLESS.map(
  ([name, ...edits]) => same(name, edits),
);

function same(
  name: string,
  edits: Row extends readonly [string, string, ...infer Edits] ? Edits : never,
): Row {
  return [name, "harmless", ...edits];
}
