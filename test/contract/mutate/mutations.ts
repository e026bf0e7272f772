import type { Random } from "../fuzz/random.ts";
import type { Direction } from "./places.ts";

type Schema = Record<string, unknown>;

/** A change of a schema; `undefined` where there is nothing of the kind to change. */
interface Mutation {
  /** The directions in which somebody breaks. */
  readonly breaks: readonly Direction[];
  readonly apply: (schema: Schema, random: Random) => Schema | undefined;
}

const LIMITS = {
  maxLength: -1,
  maximum: -1,
  maxItems: -1,
  minLength: 1,
  minimum: 1,
  minItems: 1,
} as const;

const OTHER_TYPE: Readonly<Record<string, string>> = {
  string: "integer",
  integer: "string",
  number: "string",
  boolean: "string",
  array: "string",
};

/** The schema with its words of type exchanged: those that spoke of the old one would say nothing. */
function ofType(schema: Schema, type: unknown): Schema {
  const { enum: _list, const: _one, default: _default, ...rest } = schema;
  return { ...rest, type };
}

export const MUTATIONS = {
  "type changed": {
    breaks: ["request", "response"],
    apply: (schema) => {
      const other = OTHER_TYPE[String(schema["type"])];
      return other === undefined ? undefined : ofType(schema, other);
    },
  },
  "enum value added": {
    breaks: ["response"],
    apply: (schema) => {
      const list = schema["enum"];
      const isText = Array.isArray(list) && typeof list[0] === "string";
      return isText
        ? { ...schema, enum: [...(list as unknown[]), "a-new-value"] }
        : undefined;
    },
  },
  "required dropped": {
    breaks: ["response"],
    apply: (schema, random) => {
      const { required, properties } = schema;
      if (!Array.isArray(required) || required.length === 0) return undefined;
      const gone = random.pick(required as readonly string[]);
      return Object.hasOwn(Object(properties) as object, gone)
        ? { ...schema, required: required.filter((name) => name !== gone) }
        : undefined;
    },
  },
  "null added": {
    breaks: ["response"],
    apply: (schema) =>
      typeof schema["type"] === "string" &&
      schema["type"] !== "null" &&
      schema["enum"] === undefined &&
      schema["const"] === undefined
        ? { ...schema, type: [schema["type"], "null"] }
        : undefined,
  },
  "limit tightened": {
    breaks: ["request"],
    apply: (schema, random) => {
      const names = Object.entries(LIMITS).filter(
        ([name]) => typeof schema[name] === "number",
      );
      if (names.length === 0 || schema["enum"] !== undefined) return undefined;
      const [name, step] = random.pick(names);
      return { ...schema, [name]: (schema[name] as number) + step };
    },
  },
  "said in other words": {
    breaks: [],
    apply: (schema) => ({
      ...Object.fromEntries(Object.entries(schema).reverse()),
      description: "In other words",
    }),
  },
} satisfies Readonly<Record<string, Mutation>>;
