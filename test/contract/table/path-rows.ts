import { move, set } from "./edit.ts";
import { OPERATION, PARAMETER, PATH, type Row } from "./rows.ts";

const query = (more: object) => ({
  in: "query",
  name: "dry_run",
  schema: { type: "boolean" },
  ...more,
});

export const PATH_ROWS: readonly Row[] = [
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
];
