import { InferenceApiKeysHandler_post as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import {
  InferenceApiKeysHandler_post_request,
  InferenceApiKeysHandler_post_response,
} from "../generated/validators.ts";
import type { Validator } from "../generated/validators.ts";

type Operation = operations[typeof operation.operationId];

export type RequestBody = NonNullable<
  Operation["requestBody"]
>["content"][typeof operation.requestMediaType];

export type ResponseBody =
  Operation["responses"][typeof operation.status]["content"][typeof operation.responseMediaType];

const isRequestBody: Validator = InferenceApiKeysHandler_post_request;
const isResponseBody: Validator = InferenceApiKeysHandler_post_response;

/** What is wrong with a request body, by property; undefined if nothing is. */
export function invalidFields(
  body: unknown,
): Record<string, string[]> | undefined {
  if (isRequestBody(body)) return undefined;
  const fields = new Map<string, string[]>();
  for (const { instancePath, keyword, params } of isRequestBody.errors ?? []) {
    const missing = keyword === "required";
    const field = missing
      ? String(params["missingProperty"])
      : instancePath.slice(1) || "body";
    const said = missing
      ? "Field required"
      : `${keyword}: ${Object.values(params).join(", ")}`;
    fields.set(field, [...(fields.get(field) ?? []), said]);
  }
  return Object.fromEntries(fields);
}

export function assertResponseBody(body: ResponseBody): void {
  if (isResponseBody(body)) return;
  const errors = JSON.stringify(isResponseBody.errors);
  throw new Error(`The sandbox's own answer breaks the spec: ${errors}`);
}
