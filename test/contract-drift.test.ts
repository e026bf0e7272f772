import { expect, test, vi } from "vitest";
import { client, CREATED, SECRET } from "./support/account.ts";
import { answers, script } from "./support/script.ts";

const drifted = answers(200, { ...CREATED, created_at: 5 });

test("onContractDrift is told of a departure, and the call resolves", async () => {
  const onContractDrift = vi.fn();
  const gcore = client({ fetch: script(drifted).fetch, onContractDrift });
  const key = await gcore.cloud.inference.apiKeys.create({ name: "ok-name" });
  expect(key.secret.reveal()).toBe(SECRET);
  expect(onContractDrift.mock.calls).toEqual([
    [expect.objectContaining({ status: 200, issues: [expect.anything()] })],
  ]);
});

test("onContractDrift is left alone where there is none", async () => {
  const onContractDrift = vi.fn();
  const gcore = client({
    fetch: script(answers(200, CREATED)).fetch,
    onContractDrift,
  });
  await gcore.cloud.inference.apiKeys.create({ name: "ok-name" });
  expect(onContractDrift).not.toHaveBeenCalled();
});

test.each([
  [
    "throws",
    () => {
      throw new Error("listener");
    },
  ],
  ["rejects", () => Promise.reject(new Error("listener"))],
  ["never settles", () => new Promise<never>(() => undefined)],
])(
  "onContractDrift can't cost the caller the key when it %s",
  async (_, onContractDrift) => {
    const gcore = client({ fetch: script(drifted).fetch, onContractDrift });
    const key = await gcore.cloud.inference.apiKeys.create({ name: "ok-name" });
    expect(key.secret.reveal()).toBe(SECRET);
  },
);
