import { facadeMethod } from "../call/method.ts";
import type {
  OperationInput,
  Given,
  Lenient,
  Method,
  MethodOf,
} from "../call/operation.ts";
import { InferenceApiKeysHandler_get as operation } from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import {
  InferenceApiKeysHandler_get_parameters as parameters,
  InferenceApiKeysHandler_get_response as response,
} from "../generated/validators.ts";
import { departures } from "../issue.ts";
import { isObject, readMembers } from "../members.ts";
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
  /** How many keys are skipped before the first; counted anew for every page. Default: 0. */
  offset?: Required<Query>["offset"] | undefined;
}

export type List = (
  params?: InferenceApiKeyListParams,
  options?: RequestOptions,
) => AsyncIterable<InferenceApiKey>;

const LIST: Method<
  "GET",
  OperationInput<typeof operation.operationId>,
  Given<InferenceApiKeyListParams>
> = { operation, parameters, response };

/**
 * Pages by offset shift when keys come and go meanwhile. So every page begins with a key that was
 * given: what stands behind it was behind it before. Where none of a page was, it is looked for
 * further ahead. That holds however many went, and however many came in their place.
 */
export function list(service: Service): List {
  const page = facadeMethod<InferenceApiKeyListParams | undefined, Page>(
    service,
    LIST,
  );
  // Each time that it is iterated, it begins anew.
  return (params, options) => ({
    [Symbol.asyncIterator]: () => pages(page, params, options),
  });
}

async function* pages(
  page: MethodOf<InferenceApiKeyListParams | undefined, Page>,
  params?: InferenceApiKeyListParams,
  options?: RequestOptions,
): AsyncGenerator<InferenceApiKey> {
  const first = Number(readMembers(params)?.["offset"] ?? 0);
  const given = new Set<string>();
  // Where no overlap was found since the last new key: a server without order is believed then.
  const searched = new Set<number>();
  let at = first;
  let largest = 1;
  for (;;) {
    const asked = at === first ? params : { ...params, offset: at };
    const { count, results } = tidy(
      await page(given.size > 0 ? overlapping(asked) : asked, options),
    );
    largest = Math.max(largest, results.length);
    const known = results.findIndex(({ name }) => given.has(name));
    if (known < 0 && given.size > 0 && at > first && !searched.has(at)) {
      searched.add(at);
      at = Math.max(first, Math.min(at, count) - largest);
      continue;
    }
    const before = given.size;
    for (const key of results.slice(Math.max(0, known))) {
      if (given.has(key.name)) continue;
      given.add(key.name);
      searched.clear();
      yield key;
    }
    const end = at + results.length;
    const stuck = given.size === before && end - 1 <= at;
    if (end >= count || stuck) return;
    at = end - 1;
  }
}

/** One key more than asked for, where the spec allows it: the first was given already. */
function overlapping(
  params: InferenceApiKeyListParams | undefined,
): InferenceApiKeyListParams {
  const { limit, ...others } = params ?? {};
  if (limit === undefined) return others;
  const more = { limit: limit + 1 };
  const refused = departures(more, parameters).some(
    ({ path }) => path === "limit",
  );
  return { ...others, ...(refused ? { limit } : more) };
}

/** A page that departs from the spec was told as drift; what can be given of it is. */
function tidy({ count, results }: Partial<Page>): Page {
  return {
    count: Number.isSafeInteger(count) ? Number(count) : Infinity,
    results: Array.isArray(results) ? results.filter(isObject) : [],
  };
}
