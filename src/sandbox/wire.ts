import type { operations } from "../generated/types.ts";

type Id = keyof operations;

/** What an operation's JSON request body is, by the spec. */
export type RequestBody<Operation extends Id> = operations[Operation] extends {
  requestBody?: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

/** What an operation's JSON answer is, by the spec. */
export type ResponseBody<Operation extends Id> =
  operations[Operation]["responses"] extends {
    200: { content: { "application/json": infer Body } };
  }
    ? Body
    : never;

/** What an operation's URL says. */
export type PathParameters<Operation extends Id> =
  operations[Operation]["parameters"]["path"];

export type QueryParameters<Operation extends Id> = NonNullable<
  operations[Operation]["parameters"]["query"]
>;
