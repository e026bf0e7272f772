import type { Json } from "../schema/index.ts";

/** What one validator says of a value; it may throw. */
export type Judge = (schema: Json, value: Json) => boolean;
