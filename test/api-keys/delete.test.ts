import { expect, test } from "vitest";
import type { Fault } from "../../src/sandbox/index.ts";
import { played } from "../support/played.ts";
import { rejectionOf } from "../support/rejection.ts";

const api_key_name = "my-api-key";
const keys = [{ name: api_key_name }, { name: "other" }];
const names = (sandbox: { keys: readonly { name: string }[] }) =>
  sandbox.keys.map(({ name }) => name);

test("deletes the key, that one alone, and gives nothing", async () => {
  const { apiKeys, sandbox } = played({ keys });
  expect(await apiKeys.delete({ api_key_name })).toBe(undefined);
  expect(names(sandbox)).toEqual(["other"]);
});

test.each<[string, Fault]>([
  ["its answer was lost", { kind: "drop", when: "after" }],
  ["it answered 500", { kind: "status", status: 500, applied: true }],
])(
  "where %s, the 404 of the next attempt says that it is done",
  async (_, fault) => {
    const { apiKeys, sandbox } = played({ keys, faults: [fault] });
    expect(await apiKeys.delete({ api_key_name })).toBe(undefined);
    expect(sandbox.requests).toHaveLength(2);
    expect(names(sandbox)).toEqual(["other"]);
  },
);

test.each<[string, readonly Fault[]]>([
  ["at once", []],
  ["after an attempt that surely wasn't sent", [{ kind: "refuse" }]],
  ["after one that was put off", [{ kind: "status", status: 429 }]],
])("a 404 %s rejects: there was no such key", async (_, faults) => {
  const { apiKeys } = played({ keys, faults });
  expect(
    await rejectionOf(apiKeys.delete({ api_key_name: "absent" })),
  ).toMatchObject({
    kind: "api",
    status: 404,
    outcome: "not-applied",
    attempts: faults.length + 1,
  });
});

test("a key that a deployment uses stays", async () => {
  const { apiKeys, sandbox } = played({
    keys: [{ name: api_key_name, deployment_names: ["a-model"] }],
  });
  expect(await rejectionOf(apiKeys.delete({ api_key_name }))).toMatchObject({
    status: 409,
    outcome: "not-applied",
    retryable: false,
  });
  expect(names(sandbox)).toEqual([api_key_name]);
});

test("the outcome is unknown where no attempt was answered", async () => {
  const { apiKeys } = played({
    keys,
    faults: () => ({ kind: "drop", when: "before" }),
  });
  expect(await rejectionOf(apiKeys.delete({ api_key_name }))).toMatchObject({
    method: "DELETE",
    outcome: "unknown",
    attempts: 3,
  });
});
