import { drop, set } from "./edit.ts";
import { BODY, CREATE, type Row } from "./rows.ts";

const JSON_SCHEMA = `${BODY}/content/application~1json/schema`;

export const REQUEST_ROWS: readonly Row[] = [
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
    set(`${CREATE}/required/-`, "id"),
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
