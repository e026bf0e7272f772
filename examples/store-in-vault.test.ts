import { createGcoreClient } from "gcore-inference";
import { createSandbox, type Fault } from "gcore-inference/sandbox";
import { expect, test } from "vitest";
import { makeAndStore, type Store } from "./store-in-vault.ts";

/** An account of its own for each test: no network, and every fault on order. */
function account(faults: Fault[] = []) {
  const sandbox = createSandbox({ faults });
  const { apiKey, fetch } = sandbox;
  const { cloud } = createGcoreClient({ apiKey, fetch, projectId: 1 });
  return { ...sandbox, apiKeys: cloud.inference.apiKeys };
}

const sealed: Store = () => Promise.reject(new Error("the vault is sealed"));

function memory(): { kept: Record<string, string>; store: Store } {
  const kept: Record<string, string> = {};
  return {
    kept,
    store: async (name, secret) => void (kept[name] = secret.reveal()),
  };
}

test("keeps the secret of the one key, though the first answer was lost", async () => {
  const { apiKeys, keys } = account([{ kind: "drop", when: "after" }]);
  const { kept, store } = memory();
  await makeAndStore(apiKeys, "nightly", [store]);
  expect(keys.map(({ name, secret }) => ({ [name]: secret }))).toEqual([kept]);
});

test("falls back on the next store", async () => {
  const { apiKeys, keys } = account();
  const { kept, store } = memory();
  await makeAndStore(apiKeys, "nightly", [sealed, store]);
  expect(kept).toEqual({ nightly: keys[0]?.secret });
});

test("leaves no key whose secret nobody holds, and can be run again", async () => {
  const { apiKeys, keys } = account();
  const job = makeAndStore(apiKeys, "nightly", [sealed, sealed]);
  await expect(job).rejects.toThrow("the secret of nightly was not stored");
  expect(keys).toHaveLength(0);
  const { kept, store } = memory();
  await makeAndStore(apiKeys, "nightly", [store]);
  expect(kept).toEqual({ nightly: keys[0]?.secret });
});
