import { expect, test } from "vitest";
import type { ContractDrift } from "../../src/index.ts";
import { played } from "../support/played.ts";
import { rejectionOf } from "../support/rejection.ts";

const api_key_name = "my-api-key";
const keys = [{ name: api_key_name, description: "mine" }];

test("gives a key without its secret", async () => {
  const { apiKeys, sandbox } = played({ keys });
  const key = await apiKeys.get({ api_key_name });
  expect(key).toMatchObject({ name: api_key_name, description: "mine" });
  expect(JSON.stringify(key)).not.toContain(sandbox.keys[0]?.secret);
});

test("rejects with the API's 404 where there is none, or none in that project", async () => {
  const { apiKeys } = played({ keys, projectIds: [7, 8] });
  for (const params of [
    { api_key_name: "other" },
    { api_key_name, project_id: 8 },
  ])
    expect(await rejectionOf(apiKeys.get(params))).toMatchObject({
      kind: "api",
      status: 404,
      outcome: "not-applied",
      retryable: false,
    });
});

test("is repeated where an answer was lost, and leaves nothing behind where all were", async () => {
  const lost = { kind: "drop", when: "after" } as const;
  const { apiKeys } = played({ keys, faults: [lost] });
  expect(await apiKeys.get({ api_key_name })).toMatchObject(keys[0] ?? {});
  const { apiKeys: never, sandbox } = played({ keys, faults: () => lost });
  expect(await rejectionOf(never.get({ api_key_name }))).toMatchObject({
    kind: "connection",
    outcome: "not-applied",
    retryable: true,
    attempts: 3,
  });
  expect(sandbox.requests).toHaveLength(3);
});

test("tells where an answer departs from the spec, and gives it all the same", async () => {
  const drift: ContractDrift[] = [];
  const { apiKeys } = played(
    { keys, faults: [{ kind: "replace", members: { expires_at: 7 } }] },
    { onContractDrift: (each) => drift.push(each) },
  );
  expect(await apiKeys.get({ api_key_name })).toMatchObject({ expires_at: 7 });
  expect(drift).toMatchObject([{ method: "GET" }]);
  const paths = drift[0]?.issues.map(({ path }) => path);
  expect(new Set(paths)).toEqual(new Set(["expires_at"]));
});
