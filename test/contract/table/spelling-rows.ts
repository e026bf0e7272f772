import { drop, map, set } from "./edit.ts";
import {
  CREATE,
  CREATED,
  DESCRIPTION,
  EXPIRES,
  NAME,
  type Row,
} from "./rows.ts";

type Schema = Record<string, unknown>;

const at = (name: string): string => `${CREATED}/properties/${name}`;
const wrapped = (keyword: string) => (schema: Schema) => ({
  [keyword]: [schema],
});

/** Every one of these means what it meant. */
export const SPELLING_ROWS: readonly Row[] = [
  [
    "null by a list of types",
    "harmless",
    set(at("description"), { type: ["string", "null"] }),
  ],
  [
    "null by a list in the other order",
    "harmless",
    set(at("description"), { type: ["null", "string"] }),
  ],
  [
    "null by oneOf",
    "harmless",
    set(at("description"), { oneOf: [{ type: "string" }, { type: "null" }] }),
  ],
  [
    "null by const",
    "harmless",
    set(at("description"), { anyOf: [{ type: "string" }, { const: null }] }),
  ],
  [
    "null by enum",
    "harmless",
    set(at("expires_at"), { anyOf: [{ type: "string" }, { enum: [null] }] }),
  ],
  [
    "null before the text",
    "harmless",
    set(at("expires_at"), { anyOf: [{ type: "null" }, { type: "string" }] }),
  ],
  [
    "null beside nullable, which 3.1 does not know",
    "harmless",
    set(`${at("name")}/nullable`, true),
  ],
  [
    "null as all but the other types",
    "harmless",
    set(at("description"), {
      not: { type: ["number", "boolean", "object", "array"] },
    }),
  ],
  ["a type as a list of one", "harmless", set(`${NAME}/type`, ["string"])],
  [
    "a minLength that the pattern implies",
    "harmless",
    set(`${EXPIRES}/minLength`, 0),
  ],
  [
    "bounds in an allOf",
    "harmless",
    drop(`${NAME}/minLength`),
    drop(`${NAME}/maxLength`),
    set(`${NAME}/allOf`, [{ minLength: 4 }, { maxLength: 63 }]),
  ],
  [
    "a looser bound beside it",
    "harmless",
    set(`${NAME}/allOf`, [{ maxLength: 100 }]),
  ],
  [
    "a length as a pattern",
    "harmless",
    drop(`${DESCRIPTION}/maxLength`),
    set(`${DESCRIPTION}/pattern`, "^[\\s\\S]{0,300}$"),
  ],
  [
    "a text split by length",
    "harmless",
    set(DESCRIPTION, {
      anyOf: [
        { type: "string", maxLength: 100 },
        { type: "string", minLength: 101, maxLength: 300 },
      ],
    }),
  ],
  [
    "a text split with an overlap",
    "harmless",
    set(DESCRIPTION, {
      anyOf: [
        { type: "string", maxLength: 200 },
        { type: "string", minLength: 100, maxLength: 300 },
      ],
    }),
  ],
  [
    "items by an allOf",
    "harmless",
    map(`${at("deployment_names")}/items`, wrapped("allOf")),
  ],
  [
    "items by a reference",
    "harmless",
    set("/components/schemas/Text", { type: "string" }),
    set(`${at("deployment_names")}/items`, {
      $ref: "#/components/schemas/Text",
    }),
  ],
  [
    "items that repeat",
    "harmless",
    set(`${at("deployment_names")}/uniqueItems`, false),
  ],
  [
    "items counted from none",
    "harmless",
    set(`${at("deployment_names")}/minItems`, 0),
  ],
  [
    "an if that always holds",
    "harmless",
    map(NAME, (schema: Schema) => ({ if: {}, then: schema, type: "string" })),
  ],
  [
    "a type told in an if",
    "harmless",
    set(`${NAME}/if`, { type: "string" }),
    set(`${NAME}/then`, { minLength: 4 }),
  ],
  [
    "examples, titles and prose gone",
    "harmless",
    drop(`${NAME}/examples`),
    drop(`${CREATE}/title`),
    drop(`${CREATED}/title`),
  ],
  [
    "other examples",
    "harmless",
    set(`${NAME}/examples`, ["other-name"]),
    set(`${CREATED}/examples`, [{}]),
  ],
  ["a comment", "harmless", set(`${CREATE}/$comment`, "changed")],
  [
    "a component that nothing uses",
    "harmless",
    set("/components/schemas/Unused", { type: "integer" }),
  ],
  [
    "an example that contradicts its schema",
    "harmless",
    set(`${NAME}/examples`, [7]),
  ],
  ["an unknown extension", "harmless", set(`${CREATE}/x-order`, ["name"])],
];
