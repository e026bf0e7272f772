import type {
  OperationInput,
  Given,
  Method,
  MethodOf,
} from "../call/operation.ts";
import { InferenceApiKeyHandler_get as operation } from "../generated/operations.ts";
import {
  InferenceApiKeyHandler_get_parameters as parameters,
  InferenceApiKeyHandler_get_response as response,
} from "../generated/validators.ts";
import type { InferenceApiKey, InferenceApiKeyParams } from "./key.ts";

export type Get = MethodOf<InferenceApiKeyParams, InferenceApiKey>;

export const GET: Method<
  "GET",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyParams>
> = { operation, parameters, response };
