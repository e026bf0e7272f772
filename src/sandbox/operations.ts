import * as constants from "../generated/operations.ts";
import * as validators from "../generated/validators.ts";
import type { Validator } from "../generated/validators.ts";

/** What the spec says of an operation of the vendored slice. */
export interface PlayedOperation {
  readonly operationId: string;
  readonly method: string;
  /** The template, below the server's own path. */
  readonly path: string;
  readonly status: number;
  readonly requestMediaType: string | undefined;
  readonly requestProperties: readonly string[];
  readonly responseMediaType: string | undefined;
  readonly responseProperties: readonly string[];
  /** What a query parameter is where it isn't given. */
  readonly queryDefaults?: Readonly<Record<string, unknown>>;
  readonly headerParameters?: readonly string[];
  /** Of the path, query and header parameters together, by name. */
  readonly parameters: Validator | undefined;
  /** Of the JSON request body. */
  readonly request: Validator | undefined;
  /** Of the JSON response body. */
  readonly response: Validator | undefined;
}

type Facts = Omit<PlayedOperation, "parameters" | "request" | "response">;

/** Every operation of the slice, whether or not the sandbox can play it. */
export const operations: readonly PlayedOperation[] = Object.entries(
  constants as Readonly<Record<string, string | Facts>>,
).flatMap(([name, facts]) =>
  typeof facts === "string"
    ? []
    : {
        ...facts,
        parameters: validator(name, "parameters"),
        request: validator(name, "request"),
        response: validator(name, "response"),
      },
);

function validator(name: string, of: string): Validator | undefined {
  return (validators as Readonly<Record<string, Validator>>)[`${name}_${of}`];
}
