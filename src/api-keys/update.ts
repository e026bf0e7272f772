import type {
  OperationInput,
  Given,
  Lenient,
  Method,
  MethodOf,
} from "../call/operation.ts";
import { InferenceApiKeyHandler_patch as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import {
  InferenceApiKeyHandler_patch_parameters as parameters,
  InferenceApiKeyHandler_patch_request as request,
  InferenceApiKeyHandler_patch_response as response,
} from "../generated/validators.ts";
import { requestSchema } from "../request-schema.ts";
import type { StandardSchemaV1 } from "../standard-schema.ts";
import type { InferenceApiKey, InferenceApiKeyParams } from "./key.ts";

type Body = NonNullable<
  operations[typeof operation.operationId]["requestBody"]
>["content"][typeof operation.requestMediaType];

/** What is to change: the spec's request body. What is left out stays as it is. */
export interface InferenceApiKeyUpdateParams
  extends InferenceApiKeyParams, Lenient<Body> {}

export type Update = MethodOf<InferenceApiKeyUpdateParams, InferenceApiKey>;

export const UPDATE: Method<
  "PATCH",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyUpdateParams>
> = { operation, parameters, request, response };

/**
 * The rules of what `update` changes, without the key's name and project, as a Standard Schema
 * (https://standardschema.dev). What it gives can be passed to `update` beside them.
 */
export const inferenceApiKeyUpdateSchema: StandardSchemaV1<
  Lenient<Body>,
  Body
> = /* @__PURE__ */ requestSchema(operation, request);
