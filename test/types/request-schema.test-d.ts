import type { StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf } from "vitest";
import {
  createGcoreClient,
  inferenceApiKeyCreateSchema,
  inferenceApiKeyUpdateSchema,
  type operations,
} from "../../src/index.ts";

type Body<Id extends keyof operations> =
  NonNullable<operations[Id]["requestBody"]> extends {
    content: { "application/json": infer Json };
  }
    ? Json
    : never;
type Create = typeof inferenceApiKeyCreateSchema;
type Update = typeof inferenceApiKeyUpdateSchema;

// Both are schemas as the standard's own package types them
expectTypeOf<Create>().toExtend<StandardSchemaV1>();
expectTypeOf<Update>().toExtend<StandardSchemaV1>();

// What comes out is the spec's body
expectTypeOf<StandardSchemaV1.InferOutput<Create>>().toEqualTypeOf<
  Body<"InferenceApiKeysHandler.post">
>();
expectTypeOf<StandardSchemaV1.InferOutput<Update>>().toEqualTypeOf<
  Body<"InferenceApiKeyHandler.patch">
>();

// What goes in may be undefined where it may be left out, and is no project
expectTypeOf<StandardSchemaV1.InferInput<Create>>().toEqualTypeOf<{
  name: string;
  description?: string | undefined;
  expires_at?: string | undefined;
}>();

// What comes out is what the methods take
declare const created: StandardSchemaV1.InferOutput<Create>;
declare const changed: StandardSchemaV1.InferOutput<Update>;
const { apiKeys } = createGcoreClient().cloud.inference;
void apiKeys.create(created);
void apiKeys.replace(created);
void apiKeys.update({ api_key_name: "my-api-key", ...changed });
