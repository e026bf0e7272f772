import { documentOf } from "./documents.ts";

type Json = Record<string, unknown>;

/** A way to write a schema: what its validator has to accept and refuse, and what its type must be. */
export interface Shape {
  readonly name: string;
  readonly document: unknown;
  /** The body that has the schema. */
  readonly direction: "request" | "response";
  /** The type that the body must be the same as. */
  readonly type: string;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

export const ref = (name: string): Json => ({
  $ref: `#/components/schemas/${name}`,
});
export const objectOf = (properties: Json, ...required: string[]): Json => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});

/** The name, the response's schema, its type, and values; then the components it refers to. */
export function answerShape(
  name: string,
  schema: unknown,
  type: string,
  valid: readonly unknown[],
  invalid: readonly unknown[],
  schemas: Json = {},
): Shape {
  const document = documentOf({ type: "object" }, schema, schemas);
  return { name, document, direction: "response", type, valid, invalid };
}

/** The same for a request's. */
export function shape(
  name: string,
  schema: unknown,
  type: string,
  valid: readonly unknown[],
  invalid: readonly unknown[],
  schemas: Json = {},
): Shape {
  const document = documentOf(schema, { type: "object" }, schemas);
  return { name, document, direction: "request", type, valid, invalid };
}
