import { expectTypeOf } from "vitest";
import {
  createGcoreClient,
  type InferenceApiKeyCreated,
  type InferenceApiKeyCreateParams,
  type operations,
  type RequestOptions,
  type Secret,
} from "../../src/index.ts";

type Operation = operations["InferenceApiKeysHandler.post"];
type RequestBody = NonNullable<
  Operation["requestBody"]
>["content"]["application/json"];
type ResponseBody = Operation["responses"][200]["content"]["application/json"];

declare const anyString: string;
const { apiKeys } = createGcoreClient().cloud.inference;

// create() takes the body and the project at once, and options beside them
expectTypeOf(apiKeys.create).parameters.toEqualTypeOf<
  [params: InferenceApiKeyCreateParams, options?: RequestOptions | undefined]
>();
expectTypeOf(apiKeys.create).returns.toEqualTypeOf<
  Promise<InferenceApiKeyCreated>
>();

// The parameters are the spec's body and the project, under their wire names
expectTypeOf<keyof InferenceApiKeyCreateParams>().toEqualTypeOf<
  keyof RequestBody | "project_id"
>();
expectTypeOf<RequestBody>().toExtend<InferenceApiKeyCreateParams>();
expectTypeOf<InferenceApiKeyCreateParams>().toExtend<{
  [Name in keyof RequestBody]: RequestBody[Name] | undefined;
}>();

// project_id may be left out, since the client can have a default
void apiKeys.create({ name: anyString });
void apiKeys.create({ project_id: 1, name: anyString });
void apiKeys.create({
  project_id: 1,
  name: anyString,
  description: anyString,
  expires_at: anyString,
});

// A body is required
// @ts-expect-error
void apiKeys.create();
// @ts-expect-error
void apiKeys.create(undefined);
// @ts-expect-error
void apiKeys.create({});
// @ts-expect-error
void apiKeys.create({ project_id: 1 });

// A property that the spec doesn't declare is refused: it would be lost in silence
// @ts-expect-error
void apiKeys.create({ name: anyString, expiresAt: anyString });
// @ts-expect-error
void apiKeys.create({ name: anyString, projectId: 1 });

// A wrong type is refused, property by property
// @ts-expect-error
void apiKeys.create({ name: 1 });
// @ts-expect-error
void apiKeys.create({ project_id: "1", name: anyString });
// @ts-expect-error
void apiKeys.create({ name: anyString, description: null });
// @ts-expect-error
void apiKeys.create({ name: anyString, expires_at: new Date() });

// Left out is the same as undefined, as on the wire, under exactOptionalPropertyTypes too
void apiKeys.create({ name: anyString, description: undefined });
void apiKeys.create({ name: anyString, project_id: undefined });
// @ts-expect-error: but not what has to be there
void apiKeys.create({ name: undefined });

// The result is the spec's response, its secret kept from being printed
expectTypeOf<keyof InferenceApiKeyCreated>().toEqualTypeOf<
  keyof ResponseBody
>();
expectTypeOf<Omit<InferenceApiKeyCreated, "secret">>().toEqualTypeOf<
  Omit<ResponseBody, "secret">
>();
expectTypeOf<InferenceApiKeyCreated["secret"]>().toEqualTypeOf<Secret>();
expectTypeOf<Secret["reveal"]>().returns.toEqualTypeOf<string>();
expectTypeOf<Awaited<ReturnType<typeof apiKeys.create>>>().not.toBeAny();

declare const created: InferenceApiKeyCreated;
expectTypeOf(created.created_at).toEqualTypeOf<string>();
expectTypeOf(created.expires_at).toEqualTypeOf<string | null>();
expectTypeOf(created.deployment_names).toEqualTypeOf<string[]>();

// A secret is no string: to use it, reveal it
// @ts-expect-error
anyString satisfies typeof created.secret;
// @ts-expect-error
created.secret satisfies string;
// @ts-expect-error: it is read-only
created.secret = created.secret;

// What is created can't be sent back as parameters by mistake
// @ts-expect-error
void apiKeys.create(created);
