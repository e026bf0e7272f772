import type { Service } from "../call/call.ts";
import { facadeMethod } from "../call/method.ts";
import { CREATE, type Create } from "./create.ts";
import { DELETE, type Delete } from "./delete.ts";
import { GET, type Get } from "./get.ts";
import { list, type List } from "./list.ts";
import { replace, type Replace } from "./replace.ts";
import { UPDATE, type Update } from "./update.ts";

/**
 * Inference API keys of a project. Every method checks its parameters against the spec before
 * anything is sent, and rejects with a `GcoreError` alone.
 *
 * @see openapi/cloud_api.yaml, operations `InferenceApiKeysHandler.*` and `InferenceApiKeyHandler.*`
 */
export interface InferenceApiKeys {
  /**
   * Creates a key. Its `secret` is in this one answer and never shown again.
   *
   * One call creates at most one key: it is sent again only where it surely was not applied. A name
   * with dots is allowed here, but the API's own pattern keeps such a key from being addressed by
   * `get`, `update` and `delete` afterwards.
   *
   * @example
   * const key = await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
   * await vault.put(key.name, key.secret.reveal());
   *
   * @throws {InvalidRequestError} parameters break the spec; nothing was sent
   * @throws {ConnectionError | TimeoutError | AbortedError | ApiError} see `outcome` for whether a
   * key may exist: `replace` resolves an `unknown`
   * @throws {UnexpectedResponseError} a key exists, but its answer is damaged; see `secret`
   */
  create: Create;
  /**
   * Creates a key, in place of any other of its name: a create that can be repeated, whatever
   * became of earlier ones. When it resolves there is one key of that name and its secret is the
   * one returned. Where the name is taken, or an answer was lost, the key of that name is deleted
   * and made anew; a key that a deployment uses can't be deleted (409): then it rejects, and
   * nothing is lost. A name with a dot is refused: it could not be deleted.
   *
   * `maxRetries` is the number of rounds after the first (default 5), `timeout` is for all of them.
   *
   * @example
   * const key = await gcore.cloud.inference.apiKeys.replace({ name: "my-api-key" });
   *
   * @throws {GcoreError} as `create` does; `outcome` is about the new key, and `deleted` says how
   * many keys of that name were removed
   */
  replace: Replace;
  /**
   * All keys of a project, page by page as they are read: `timeout` is for one page. Of keys that come
   * and go meanwhile some may be given and some not; one that stays is given, and once.
   *
   * @example
   * for await (const key of gcore.cloud.inference.apiKeys.list()) console.log(key.name);
   */
  list: List;
  /**
   * One key, without its secret.
   *
   * @example
   * const { deployment_names } = await gcore.cloud.inference.apiKeys.get({ api_key_name: "my-api-key" });
   *
   * @throws {ApiError} status 404: there is none of that name
   */
  get: Get;
  /**
   * Changes a key's description, and nothing else.
   *
   * @example
   * await gcore.cloud.inference.apiKeys.update({ api_key_name: "my-api-key", description: "for the shop" });
   *
   * @throws {ApiError} status 404: there is none of that name
   */
  update: Update;
  /**
   * Deletes a key: who uses its secret is refused from then on. Repeated where it isn't known
   * whether it was applied; a 404 after such an attempt counts as done.
   *
   * @example
   * await gcore.cloud.inference.apiKeys.delete({ api_key_name: "my-api-key" });
   *
   * @throws {ApiError} status 409: a deployment uses the key; 404: there is none
   */
  delete: Delete;
}

export function inferenceApiKeys(service: Service): InferenceApiKeys {
  const methods: InferenceApiKeys = {
    create: facadeMethod(service, CREATE),
    replace: replace(service),
    list: list(service),
    get: facadeMethod(service, GET),
    update: facadeMethod(service, UPDATE),
    delete: facadeMethod(service, DELETE),
  };
  return Object.freeze(methods);
}
