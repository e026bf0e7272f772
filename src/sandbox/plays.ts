import {
  InferenceApiKeyHandler_delete,
  InferenceApiKeyHandler_get,
  InferenceApiKeyHandler_patch,
  InferenceApiKeysHandler_get,
  InferenceApiKeysHandler_post,
} from "../generated/operations.ts";
import type { operations } from "../generated/types.ts";
import type { Ledger, SandboxKey } from "./ledger.ts";
import { conflict } from "./refusal.ts";
import type {
  PathParameters,
  QueryParameters,
  RequestBody,
  ResponseBody,
} from "./wire.ts";

type Id = keyof operations;

/** A request that passed every check of the spec. */
export interface Asked<Operation extends Id> {
  readonly path: PathParameters<Operation>;
  /** The spec's defaults are filled in. */
  readonly query: Required<QueryParameters<Operation>>;
  readonly body: RequestBody<Operation>;
}

type PlayOf<Operation extends Id> = (
  ledger: Ledger,
  asked: Asked<Operation>,
) => object | undefined;

/** One operation on the ledger: gives what its answer tells, and throws a `Refusal` where the API says no. */
export type Play = (ledger: Ledger, asked: never) => object | undefined;

const create: PlayOf<typeof InferenceApiKeysHandler_post.operationId> = (
  ledger,
  { path, body },
) => ledger.add(path.project_id, body);

const list: PlayOf<typeof InferenceApiKeysHandler_get.operationId> = (
  ledger,
  { path, query: { limit, offset } },
) => {
  const keys = ledger.inProject(path.project_id);
  const shown = InferenceApiKeyHandler_get.responseProperties;
  const page: ResponseBody<typeof InferenceApiKeysHandler_get.operationId> = {
    count: keys.length,
    results: keys
      .slice(offset, offset + limit)
      .map((key) => declared(key, shown)),
  };
  return page;
};

const get: PlayOf<typeof InferenceApiKeyHandler_get.operationId> = (
  ledger,
  { path },
) => found(ledger, path);

const update: PlayOf<typeof InferenceApiKeyHandler_patch.operationId> = (
  ledger,
  { path, body },
) => ledger.change(found(ledger, path), body);

const remove: PlayOf<typeof InferenceApiKeyHandler_delete.operationId> = (
  ledger,
  { path },
) => {
  const key = found(ledger, path);
  if (key.deployment_names.length > 0)
    throw conflict(
      `API key ${key.name} is attached to ${key.deployment_names.join(", ")}`,
    );
  ledger.remove(key);
  return undefined;
};

/** What the sandbox can play, by operation id. */
export const plays: Readonly<Record<string, Play>> = {
  [InferenceApiKeysHandler_post.operationId]: create,
  [InferenceApiKeysHandler_get.operationId]: list,
  [InferenceApiKeyHandler_get.operationId]: get,
  [InferenceApiKeyHandler_patch.operationId]: update,
  [InferenceApiKeyHandler_delete.operationId]: remove,
};

function found(
  ledger: Ledger,
  path: PathParameters<typeof InferenceApiKeyHandler_get.operationId>,
): SandboxKey {
  return ledger.find(path.project_id, path.api_key_name);
}

/** What an answer is made of: a key's secret, above all, is told by its creation alone. */
export function declared<Body extends object>(
  body: Body,
  properties: readonly string[],
): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => properties.includes(name)),
  ) as Body;
}
