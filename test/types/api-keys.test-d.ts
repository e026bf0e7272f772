import { expectTypeOf } from "vitest";
import {
  createGcoreClient,
  type InferenceApiKey,
  type InferenceApiKeyCreated,
  type InferenceApiKeyListParams,
  type InferenceApiKeyParams,
  type InferenceApiKeyUpdateParams,
  type operations,
  type RequestOptions,
} from "../../src/index.ts";

type Patch = operations["InferenceApiKeyHandler.patch"];
type Page =
  operations["InferenceApiKeysHandler.get"]["responses"][200]["content"]["application/json"];

declare const anyString: string;
const { apiKeys } = createGcoreClient().cloud.inference;

// Every method takes its parameters, and options beside them
expectTypeOf(apiKeys.list).parameters.toEqualTypeOf<
  [
    params?: InferenceApiKeyListParams | undefined,
    options?: RequestOptions | undefined,
  ]
>();
expectTypeOf(apiKeys.get).parameters.toEqualTypeOf<
  [params: InferenceApiKeyParams, options?: RequestOptions | undefined]
>();
expectTypeOf(apiKeys.update).parameters.toEqualTypeOf<
  [params: InferenceApiKeyUpdateParams, options?: RequestOptions | undefined]
>();
expectTypeOf(apiKeys.delete).parameters.toEqualTypeOf<
  [params: InferenceApiKeyParams, options?: RequestOptions | undefined]
>();
expectTypeOf(apiKeys.replace).toEqualTypeOf<typeof apiKeys.create>();

// What they give is what the spec says
expectTypeOf(apiKeys.list).returns.toEqualTypeOf<
  AsyncIterable<InferenceApiKey>
>();
expectTypeOf(apiKeys.get).returns.resolves.toEqualTypeOf<InferenceApiKey>();
expectTypeOf(apiKeys.update).returns.resolves.toEqualTypeOf<InferenceApiKey>();
expectTypeOf(apiKeys.delete).returns.resolves.toEqualTypeOf<void>();
expectTypeOf<Page["results"][number]>().toExtend<InferenceApiKey>();
expectTypeOf<InferenceApiKeyCreated>().toExtend<InferenceApiKey>();

// A key that was made before has no secret to show
// @ts-expect-error
void (await apiKeys.get({ api_key_name: anyString })).secret;

// The parameters are the spec's under their wire names, and the project may be left out
expectTypeOf<keyof InferenceApiKeyParams>().toEqualTypeOf<
  keyof Patch["parameters"]["path"]
>();
expectTypeOf<keyof InferenceApiKeyListParams>().toEqualTypeOf<
  "project_id" | "limit" | "offset"
>();
void apiKeys.list();
void apiKeys.update({ api_key_name: anyString, description: null });

// A name is required, and no parameter is made up
// @ts-expect-error
void apiKeys.get({ project_id: 1 });
// @ts-expect-error
void apiKeys.delete({ name: anyString });
// @ts-expect-error
void apiKeys.update({ api_key_name: anyString, name: anyString });
// @ts-expect-error
void apiKeys.list({ pageSize: 2 });

// What may be left out may be undefined
void apiKeys.list({ limit: undefined, project_id: undefined });
void apiKeys.update({ api_key_name: anyString, description: undefined });
