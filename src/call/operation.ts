import type { Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import type { Validator } from "../generated/validators.ts";

/** What the spec says of an operation, as `src/generated/` has it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly requestMediaType?: string;
  readonly requestProperties?: readonly string[];
  readonly status: number;
  readonly responseMediaType?: string;
  readonly responseProperties?: readonly string[];
}

/** A method of the facade, as data. */
export interface Method {
  readonly operation: Operation;
  /** What a successful call leaves behind: a noun for the messages. */
  readonly creates?: string;
  /** The response's property that is shown this once: given as a `Secret`. */
  readonly secret?: "secret";
  /** Of the path and query parameters, by name; `project_id` is checked for all methods. */
  readonly parameters?: Validator;
  /** Of the JSON request body. */
  readonly request?: Validator;
  /** Of the JSON response body. */
  readonly response?: Validator;
  /** The call of openapi-fetch, so that the compiler holds it against the spec. */
  send(http: Client<paths>, given: Given, init: SendInit): Promise<Exchanged>;
}

/** Parameters that were checked. */
export interface Given {
  readonly project_id: number;
  /** The others that aren't in the body. */
  readonly parameters: Readonly<Record<string, never>>;
  readonly body: never;
}

/** What every call tells openapi-fetch. */
export interface SendInit {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly parseAs: "text";
  readonly fetch: (request: Request) => Promise<Response>;
  readonly Request: typeof Request;
}

/** What openapi-fetch makes of a call. */
export interface Exchanged {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}
