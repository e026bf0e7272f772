import type {
  OperationInput,
  Given,
  Method,
  MethodOf,
} from "../call/operation.ts";
import { InferenceApiKeyHandler_delete as operation } from "../generated/operations.ts";
import { InferenceApiKeyHandler_delete_parameters as parameters } from "../generated/validators.ts";
import type { InferenceApiKeyParams } from "./key.ts";

export type Delete = MethodOf<InferenceApiKeyParams, void>;

export const DELETE: Method<
  "DELETE",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyParams>
> = { operation, parameters, removes: true };
