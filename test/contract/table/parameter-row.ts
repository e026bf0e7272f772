import type { Want } from "./rows.ts";

export type Parameter = Readonly<Record<string, unknown>>;

/** What a parameter was and is; absent where it is new or gone. */
export type ParameterRow = readonly [
  name: string,
  want: Want,
  base: Parameter | undefined,
  revised: Parameter | undefined,
];

export const list = (items: object, more: object = {}): Parameter => ({
  in: "query",
  name: "x",
  schema: { type: "array", items },
  ...more,
});
export const one = (schema: object, more: object = {}): Parameter => ({
  in: "query",
  name: "x",
  schema,
  ...more,
});
const inMedia =
  (media: string) =>
  (schema: object): Parameter => ({
    in: "query",
    name: "x",
    content: { [media]: { schema } },
  });
export const json = inMedia("application/json");
export const plain = inMedia("text/plain");
export const TEXT = { type: "string" };
export const WHOLE = { type: "integer" };
export const POINT = { type: "object", properties: { a: TEXT, b: TEXT } };
