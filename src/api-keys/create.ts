import type {
  OperationInput,
  Given,
  Lenient,
  Method,
  MethodOf,
} from "../call/operation.ts";
import { InferenceApiKeysHandler_post as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import {
  InferenceApiKeysHandler_post_parameters as parameters,
  InferenceApiKeysHandler_post_request as request,
  InferenceApiKeysHandler_post_response as response,
} from "../generated/validators.ts";
import { requestSchema } from "../request-schema.ts";
import type { Secret } from "../secret.ts";
import type { StandardSchemaV1 } from "../standard-schema.ts";

type Operation = operations[typeof operation.operationId];
type CreateBody = NonNullable<
  Operation["requestBody"]
>["content"][typeof operation.requestMediaType];
type CreatedBody =
  Operation["responses"][typeof operation.status]["content"][typeof operation.responseMediaType];

/**
 * What a new key is to be: the spec's request body and the project it belongs to. Checked against
 * the spec before anything is sent; lengths count code points.
 */
export interface InferenceApiKeyCreateParams extends Lenient<CreateBody> {
  /** The owning project: a safe integer. Default: the client's `projectId`. */
  project_id?: Operation["parameters"]["path"]["project_id"] | undefined;
  /** The key's identifier in the project. A name with dots may not be addressable afterwards. */
  name: CreateBody["name"];
  /** Free text. Default: none. */
  description?: Required<CreateBody>["description"] | undefined;
  /** When the key stops working, in ISO 8601. Without it the key does not expire. */
  expires_at?: Required<CreateBody>["expires_at"] | undefined;
}

/** A type error where the spec's `secret` is no longer a string. */
type SecretOf<Wire extends string> = [Wire] extends [never] ? never : Secret;

/** A created key: the spec's response with `secret` kept from being printed. */
export interface InferenceApiKeyCreated extends Omit<CreatedBody, "secret"> {
  /** Shown by the server this once; `secret.reveal()` gives it. */
  readonly secret: SecretOf<CreatedBody["secret"]>;
}

export type Create = MethodOf<
  InferenceApiKeyCreateParams,
  InferenceApiKeyCreated
>;

/** The operation as a method. */
export const CREATE: Method<
  "POST",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyCreateParams>
> = {
  operation,
  creates: "key",
  secret: "secret",
  parameters,
  request,
  response,
};

/**
 * The rules of `create`'s parameters but `project_id`, as a Standard Schema (https://standardschema.dev):
 * for a route or a form to ask before it calls. A property that the spec doesn't name is refused, so that
 * nobody else chooses the project. What it gives can be passed to `create` and `replace` as it is.
 */
export const inferenceApiKeyCreateSchema: StandardSchemaV1<
  Lenient<CreateBody>,
  CreateBody
> = /* @__PURE__ */ requestSchema(operation, request);
