import type { operations } from "../generated/types.ts";

type Operation = operations["InferenceApiKeyHandler.get"];
type Body = Operation["responses"][200]["content"]["application/json"];

/** A key as the API tells of it once it is there: without its secret, which is never shown again. */
export interface InferenceApiKey extends Body {}

/** Which key is meant. */
export interface InferenceApiKeyParams {
  /** The key's name. By the API's own pattern it has no dots here: a key with dots can't be addressed. */
  api_key_name: Operation["parameters"]["path"]["api_key_name"];
  /** The owning project. Default: the client's `projectId`. */
  project_id?: Operation["parameters"]["path"]["project_id"] | undefined;
}
