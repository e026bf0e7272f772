import { complete } from "./complete.ts";
import { operations } from "./operations.ts";
import { InferenceApiKeysHandler_post as create } from "../generated/operations.ts";
import { conflict, notFound } from "./refusal.ts";
import { randomText, type Random } from "./random.ts";
import type { RequestBody, ResponseBody } from "./wire.ts";

/** A key that exists, whether or not its creator got to know: as the answer to its creation tells it, and where it is. */
export interface SandboxKey extends Readonly<
  ResponseBody<typeof create.operationId>
> {
  /** The project it belongs to. */
  readonly projectId: number;
}

/** A key to be put into the ledger: what the spec lets a creator say, and whatever else should be as a test wants it. */
export type KeyDraft = RequestBody<typeof create.operationId> &
  Partial<SandboxKey>;

export interface Ledger {
  readonly keys: readonly SandboxKey[];
  add(projectId: number, draft: KeyDraft): SandboxKey;
  /** @throws {Refusal} 404 */
  find(projectId: number, name: string): SandboxKey;
  inProject(projectId: number): SandboxKey[];
  change(key: SandboxKey, members: Partial<SandboxKey>): SandboxKey;
  remove(key: SandboxKey): void;
}

const isCreated = operations.find(
  ({ operationId }) => operationId === create.operationId,
)?.response;

export function createLedger(clock: () => Date, random: Random): Ledger {
  const keys: SandboxKey[] = [];

  const inProject = (projectId: number): SandboxKey[] =>
    keys.filter((key) => key.projectId === projectId);

  const named = (projectId: number, name: string): SandboxKey | undefined =>
    inProject(projectId).find((key) => key.name === name);

  return {
    keys,
    inProject,
    find(projectId, name) {
      const key = named(projectId, name);
      if (key === undefined) throw notFound(`API key ${name}`);
      return key;
    },
    add(projectId, { name, ...draft }) {
      if (named(projectId, name) !== undefined)
        throw conflict(`API key ${name} already exists`);
      const key: Partial<SandboxKey> = {
        name,
        description: null,
        secret: randomText(random, alphanumeric, 40),
        created_at: clock().toISOString(),
        expires_at: null,
        deployment_names: [],
        ...draft,
        projectId,
      };
      const whole = isCreated === undefined ? key : complete(key, isCreated);
      keys.push(whole as SandboxKey);
      return whole as SandboxKey;
    },
    change(key, members) {
      const changed = { ...key, ...members };
      keys[keys.indexOf(key)] = changed;
      return changed;
    },
    remove(key) {
      keys.splice(keys.indexOf(key), 1);
    },
  };
}

const alphanumeric =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
