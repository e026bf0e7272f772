import type { Draft, Inclusion, Json, SchemaHandle } from "./types.ts";

export { at, embed, text } from "./draft.ts";
export type * from "./types.ts";

/** One run's pool of schemas: what it has proved is remembered until it is dropped. */
export interface Solver {
  /** Reads a draft and all that it refers to. Never throws on a malformed schema: it becomes undecided. */
  read(draft: Draft): SchemaHandle;
  /** Is every value of the writer's (closed: it sends what it declares) a value of the reader's (open)? */
  inclusion(writer: SchemaHandle, reader: SchemaHandle): Inclusion;
  /** A small value that a closed writer may send; `undefined` when there is none, or none was found. */
  sample(writer: SchemaHandle): Json | undefined;
  /** Whether the value is one of the schema's; `undefined` when a keyword cannot be judged. */
  evaluate(schema: SchemaHandle, value: Json): boolean | undefined;
  /** Plain JSON Schema 2020-12 for third-party validators; `closed` as a writer is. */
  print(schema: SchemaHandle, options?: { readonly closed?: boolean }): Json;
}
