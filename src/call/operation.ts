import type { FetchResponse } from "../fetch.ts";
import type { operations } from "../generated/types.ts";
import type { Validator } from "../generated/validators.ts";
import type { RequestOptions } from "../options/options.ts";

/** What the spec says of an operation, as `src/generated/` has it. */
export interface GeneratedOperation {
  readonly method: string;
  readonly path: string;
  readonly requestMediaType?: string | undefined;
  readonly requestProperties: readonly string[];
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly headerParameters?: readonly string[];
  readonly status: number;
  readonly responseMediaType?: string | undefined;
  readonly responseProperties: readonly string[];
}

/** The spec's parameters and body of an operation, as one object. */
export type OperationInput<Id extends keyof operations> = Flat<
  operations[Id]["parameters"]
> &
  BodyOf<operations[Id]>;
type Flat<Parameters> = Parameters extends {
  path?: infer Path;
  query?: infer Query;
  header?: infer Header;
}
  ? Present<Path> & Present<Query> & Present<Header>
  : unknown;
type Present<Group> = [Group] extends [undefined]
  ? unknown
  : Lenient<NonNullable<Group>>;
type BodyOf<Op> = Op extends { requestBody?: { content: infer Content } }
  ? unknown extends Content
    ? unknown
    : Lenient<Content[keyof Content]>
  : unknown;

/** What may be left out may be given as `undefined`, to those with `exactOptionalPropertyTypes` too. */
export type Lenient<Fields> = {
  [Name in keyof Fields]: {} extends Pick<Fields, Name>
    ? Fields[Name] | undefined
    : Fields[Name];
};

/** What a method is given in the end: the client's project stands in for a missing one. */
export type Given<Params> = Omit<Params, "project_id"> & { project_id: number };

/**
 * A method of the facade, as data. What it is given has to be what its operation asks for, and the
 * verb the one that it was written for: otherwise nothing compiles.
 */
export interface Method<
  Verb extends string = string,
  Wanted = unknown,
  Params extends Wanted = Wanted,
> {
  /** Never there: holds the types together. */
  readonly params?: Params;
  readonly operation: GeneratedOperation & { readonly method: Verb };
  /** What a successful call leaves behind: a noun for the messages. */
  readonly creates?: string;
  /** Whether a 404 is what a repeated call finds where the one before it was applied. */
  readonly removes?: true;
  /** The response's property that is shown this once: given as a `Secret`. */
  readonly secret?: "secret";
  /** Of the parameters that aren't in the body, by name. */
  readonly parameters?: Validator;
  /** Of the JSON request body. */
  readonly request?: Validator;
  /** Of the JSON response body. */
  readonly response?: Validator;
}

/** A method as it is called. */
export type MethodOf<Params, Result> = (
  params: Params,
  options?: RequestOptions,
) => Promise<Result>;

/** Parameters that were checked, by where they go. */
export interface Placed {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** What every call tells openapi-fetch. */
export interface SendInit {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly parseAs: "text";
  readonly fetch: (request: Request) => Promise<Response>;
  readonly Request: typeof Request;
}

/** What came of a request of the facade. */
export interface Exchanged {
  readonly response: FetchResponse;
  /** Text, but where openapi-fetch has read an error as JSON already. */
  readonly body: unknown;
}
