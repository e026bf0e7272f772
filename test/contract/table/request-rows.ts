import { drop, set } from "./edit.ts";
import { BODY, CREATE, DESCRIPTION, EXPIRES, NAME } from "./rows.ts";
import type { Row } from "./rows.ts";

const PATTERN = String.raw`^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`;
const JSON_SCHEMA = `${BODY}/content/application~1json/schema`;

export const REQUEST_ROWS: readonly Row[] = [
  ["name: maxLength lowered", "breaking", set(`${NAME}/maxLength`, 62)],
  ["name: maxLength raised", "harmless", set(`${NAME}/maxLength`, 64)],
  ["name: maxLength dropped", "harmless", drop(`${NAME}/maxLength`)],
  ["name: minLength raised", "breaking", set(`${NAME}/minLength`, 5)],
  ["name: minLength lowered", "harmless", set(`${NAME}/minLength`, 1)],
  ["name: minLength dropped", "harmless", drop(`${NAME}/minLength`)],
  ["name: pattern dropped", "harmless", drop(`${NAME}/pattern`)],
  [
    "name: pattern without dots",
    "breaking",
    set(`${NAME}/pattern`, "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"),
  ],
  [
    "name: pattern with underscores",
    "harmless",
    set(`${NAME}/pattern`, "^[a-z0-9_]([-a-z0-9_.]*[a-z0-9_])?$"),
  ],
  [
    "name: pattern that starts with a letter",
    "breaking",
    set(`${NAME}/pattern`, PATTERN.replace("[a-z0-9]", "[a-z]")),
  ],
  [
    "name: pattern of other letters",
    "breaking",
    set(`${NAME}/pattern`, "^[A-Z0-9-]+$"),
  ],
  [
    "name: pattern with non-capturing groups",
    "harmless",
    set(`${NAME}/pattern`, PATTERN.replaceAll("(", "(?:")),
  ],
  [
    "name: pattern with \\d",
    "harmless",
    set(`${NAME}/pattern`, PATTERN.replaceAll("0-9", "\\d")),
  ],
  [
    "name: pattern of labels as a list",
    "harmless",
    set(
      `${NAME}/pattern`,
      String.raw`^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$`,
    ),
  ],
  [
    "name: pattern with lengths inside",
    "harmless",
    set(`${NAME}/pattern`, `^(?=.{4,63}$)${PATTERN.slice(1)}`),
  ],
  [
    "name: pattern with a shorter length inside",
    "breaking",
    set(`${NAME}/pattern`, `^(?=.{4,40}$)${PATTERN.slice(1)}`),
  ],
  [
    "name: pattern that lengths make the same",
    "harmless",
    set(`${NAME}/pattern`, `^.{3,64}$`),
    set(`${NAME}/allOf`, [{ pattern: PATTERN }]),
  ],
  [
    "name: a format that its pattern does not imply",
    "breaking",
    set(`${NAME}/format`, "uuid"),
  ],
  ["name: an enumeration", "breaking", set(`${NAME}/enum`, ["my-api-key"])],
  ["name: a constant", "breaking", set(`${NAME}/const`, "my-api-key")],
  [
    "name: something else than one word",
    "breaking",
    set(`${NAME}/not`, { const: "root" }),
  ],
  [
    "name: something else than what never was",
    "harmless",
    set(`${NAME}/not`, { const: "ROOT" }),
  ],
  [
    "name: not shorter than it ever was",
    "harmless",
    set(`${NAME}/not`, { maxLength: 3 }),
  ],
  ["name: nullable", "harmless", set(`${NAME}/type`, ["string", "null"])],
  ["name: integer", "breaking", set(NAME, { type: "integer" })],
  ["name: integer too", "harmless", set(`${NAME}/type`, ["string", "integer"])],
  ["name: no longer required", "harmless", set(`${CREATE}/required`, [])],
  ["name: any value", "harmless", set(NAME, {})],
  ["name: no value", "breaking", set(NAME, false)],
  [
    "name: const beside the same enum",
    "harmless",
    set(`${NAME}/anyOf`, [{ type: "string" }, { type: "integer" }]),
  ],
  [
    "description: required",
    "breaking",
    set(`${CREATE}/required`, ["name", "description"]),
  ],
  [
    "description: required with a default",
    "breaking",
    set(`${CREATE}/required`, ["name", "description"]),
    set(`${DESCRIPTION}/default`, ""),
  ],
  ["description: a default", "harmless", set(`${DESCRIPTION}/default`, "none")],
  [
    "description: maxLength lowered",
    "breaking",
    set(`${DESCRIPTION}/maxLength`, 299),
  ],
  [
    "description: maxLength raised",
    "harmless",
    set(`${DESCRIPTION}/maxLength`, 301),
  ],
  [
    "description: maxLength dropped",
    "harmless",
    drop(`${DESCRIPTION}/maxLength`),
  ],
  ["description: never empty", "breaking", set(`${DESCRIPTION}/minLength`, 1)],
  [
    "description: minLength of nothing",
    "harmless",
    set(`${DESCRIPTION}/minLength`, 0),
  ],
  [
    "description: a pattern that every text has",
    "harmless",
    set(`${DESCRIPTION}/pattern`, ""),
  ],
  [
    "description: a pattern without line breaks",
    "breaking",
    set(`${DESCRIPTION}/pattern`, "^.*$"),
  ],
  [
    "description: a pattern that allows all",
    "harmless",
    set(`${DESCRIPTION}/pattern`, "^[\\s\\S]*$"),
  ],
  [
    "description: an array",
    "breaking",
    set(DESCRIPTION, { type: "array", items: { type: "string" } }),
  ],
  [
    "description: nullable",
    "harmless",
    set(DESCRIPTION, {
      anyOf: [{ type: "string", maxLength: 300 }, { type: "null" }],
    }),
  ],
  ["description: read-only", "undecided", set(`${DESCRIPTION}/readOnly`, true)],
  [
    "description: write-only",
    "harmless",
    set(`${DESCRIPTION}/writeOnly`, true),
  ],
  ["description: gone", "undecided", drop(DESCRIPTION)],
  [
    "description: gone, and nothing else allowed",
    "breaking",
    drop(DESCRIPTION),
    set(`${CREATE}/additionalProperties`, false),
  ],
  [
    "expires_at: a date-time",
    "breaking",
    set(`${EXPIRES}/format`, "date-time"),
  ],
  [
    "expires_at: required",
    "breaking",
    set(`${CREATE}/required/-`, "expires_at"),
  ],
  [
    "expires_at: needs a description",
    "breaking",
    set(`${CREATE}/dependentRequired`, { expires_at: ["description"] }),
  ],
  [
    "expires_at: needs what is there anyway",
    "harmless",
    set(`${CREATE}/dependentRequired`, { expires_at: ["name"] }),
  ],
  [
    "expires_at: needs it by a schema",
    "breaking",
    set(`${CREATE}/dependentSchemas`, {
      expires_at: { required: ["description"] },
    }),
  ],
  ["expires_at: deprecated", "harmless", set(`${EXPIRES}/deprecated`, true)],
  [
    "expires_at: bounded by something for numbers",
    "harmless",
    set(`${EXPIRES}/maximum`, 3),
  ],
  [
    "an optional property",
    "harmless",
    set(`${CREATE}/properties/scope`, { type: "string" }),
  ],
  [
    "a required property",
    "breaking",
    set(`${CREATE}/properties/scope`, { type: "string" }),
    set(`${CREATE}/required/-`, "scope"),
  ],
  [
    "a required property with a default",
    "breaking",
    set(`${CREATE}/properties/scope`, { type: "string", default: "a" }),
    set(`${CREATE}/required/-`, "scope"),
  ],
  [
    "a required read-only property",
    "harmless",
    set(`${CREATE}/properties/id`, { type: "string", readOnly: true }),
  ],
  [
    "nothing beyond the declared",
    "harmless",
    set(`${CREATE}/additionalProperties`, false),
  ],
  [
    "anything beyond the declared",
    "harmless",
    set(`${CREATE}/additionalProperties`, true),
  ],
  [
    "text beyond the declared",
    "harmless",
    set(`${CREATE}/additionalProperties`, { type: "string" }),
  ],
  [
    "as many properties as declared",
    "harmless",
    set(`${CREATE}/maxProperties`, 3),
  ],
  [
    "fewer properties than declared",
    "breaking",
    set(`${CREATE}/maxProperties`, 2),
  ],
  [
    "one property, which is required anyway",
    "harmless",
    set(`${CREATE}/minProperties`, 1),
  ],
  ["two properties at least", "breaking", set(`${CREATE}/minProperties`, 2)],
  [
    "names of properties in lower case",
    "harmless",
    set(`${CREATE}/propertyNames`, { pattern: "^[a-z_]+$" }),
  ],
  [
    "names of properties without underscores",
    "breaking",
    set(`${CREATE}/propertyNames`, { pattern: "^[a-z]+$" }),
  ],
  [
    "a pattern for properties that covers a declared one",
    "breaking",
    set(`${CREATE}/patternProperties`, { "^expires": { minLength: 1 } }),
  ],
  [
    "a pattern for properties that covers none",
    "harmless",
    set(`${CREATE}/patternProperties`, { "^x-": { minLength: 1 } }),
  ],
  [
    "if it has a description it must be long",
    "breaking",
    set(`${CREATE}/if`, { required: ["description"] }),
    set(`${CREATE}/then`, { properties: { description: { minLength: 3 } } }),
  ],
  [
    "if without then",
    "harmless",
    set(`${CREATE}/if`, { required: ["description"] }),
  ],
  [
    "a then that says nothing new",
    "harmless",
    set(`${CREATE}/if`, { required: ["description"] }),
    set(`${CREATE}/then`, { required: ["name"] }),
  ],
  [
    "exactly one of two, which exclude each other",
    "harmless",
    set(`${CREATE}/oneOf`, [
      { required: ["description"] },
      { not: { required: ["description"] } },
    ]),
  ],
  [
    "exactly one of two that overlap",
    "breaking",
    set(`${CREATE}/oneOf`, [
      { required: ["name"] },
      { required: ["description"] },
    ]),
  ],
  [
    "one of two optional ones",
    "breaking",
    set(`${CREATE}/anyOf`, [
      { required: ["description"] },
      { required: ["expires_at"] },
    ]),
  ],
  ["the body is required", "breaking", set(`${BODY}/required`, true)],
  [
    "the body is said to be optional",
    "harmless",
    set(`${BODY}/required`, false),
  ],
  ["the body is gone", "undecided", drop(BODY)],
  [
    "another media type",
    "breaking",
    drop(`${BODY}/content/application~1json`),
    set(`${BODY}/content/application~1xml`, {
      schema: { $ref: "#/components/schemas/Create" },
    }),
  ],
  [
    "a further media type",
    "harmless",
    set(`${BODY}/content/application~1xml`, {}),
  ],
  [
    "any media type",
    "harmless",
    set(`${BODY}/content`, {
      "*/*": { schema: { $ref: "#/components/schemas/Create" } },
    }),
  ],
  [
    "the media type in capitals",
    "harmless",
    set(`${BODY}/content`, {
      "Application/JSON": { schema: { $ref: "#/components/schemas/Create" } },
    }),
  ],
  [
    "the media type with its charset",
    "harmless",
    set(`${BODY}/content`, {
      "application/json; charset=utf-8": {
        schema: { $ref: "#/components/schemas/Create" },
      },
    }),
  ],
  [
    "a version of the media type",
    "breaking",
    set(`${BODY}/content`, {
      "application/json; version=2": {
        schema: { $ref: "#/components/schemas/Create" },
      },
    }),
  ],
  ["a body without a schema", "harmless", drop(JSON_SCHEMA)],
  [
    "a list of what was one",
    "breaking",
    set(JSON_SCHEMA, {
      type: "array",
      items: { $ref: "#/components/schemas/Create" },
    }),
  ],
];
