import { facadeMethod } from "../call/method.ts";
import type {
  OperationInput,
  Given,
  Lenient,
  Method,
} from "../call/operation.ts";
import { InferenceApiKeysHandler_get as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import {
  InferenceApiKeysHandler_get_parameters as parameters,
  InferenceApiKeysHandler_get_response as response,
} from "../generated/validators.ts";
import type { RequestOptions } from "../options/options.ts";
import type { Service } from "../call/call.ts";
import type { InferenceApiKey } from "./key.ts";

type Operation = operations[typeof operation.operationId];
type Query = NonNullable<Operation["parameters"]["query"]>;
type Page =
  Operation["responses"][typeof operation.status]["content"][typeof operation.responseMediaType];

/** Which keys, and how many at a time: the spec's query and the project. */
export interface InferenceApiKeyListParams extends Lenient<Query> {
  /** The owning project. Default: the client's `projectId`. */
  project_id?: Operation["parameters"]["path"]["project_id"] | undefined;
  /** How many keys one page has; all pages are given all the same. Default and maximum: the API's. */
  limit?: Required<Query>["limit"] | undefined;
  /** How many keys are skipped before the first. Default: 0. */
  offset?: Required<Query>["offset"] | undefined;
}

export type List = (
  params?: InferenceApiKeyListParams,
  options?: RequestOptions,
) => AsyncIterable<InferenceApiKey>;

export const LIST: Method<
  "GET",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyListParams>
> = { operation, parameters, response };

/**
 * Pages by offset shift when keys come and go meanwhile: a name that was given is passed over, and
 * where the count has dropped, as many are asked for again.
 */
export function list(service: Service): List {
  const page = facadeMethod<InferenceApiKeyListParams, Page>(service, LIST);
  return async function* (params, options) {
    const first = params?.offset ?? 0;
    const given = new Set<string>();
    let at = first;
    let known = 0;
    for (;;) {
      const asked = { ...params, ...(at > first && { offset: at }) };
      const { count, results } = tidy(await page(asked, options));
      for (const key of results) {
        if (given.has(key.name)) continue;
        given.add(key.name);
        yield key;
      }
      const gone = Math.max(0, known - count);
      known = count;
      at = Math.max(first, gone > 0 ? at - gone : at + results.length);
      if (gone === 0 && (results.length === 0 || at >= count)) return;
    }
  };
}

/** A page that departs from the spec was told as drift; what can be given of it is. */
function tidy({ count, results }: Partial<Page>): Page {
  return {
    count: Number.isSafeInteger(count) ? Number(count) : Infinity,
    results: Array.isArray(results) ? results : [],
  };
}
