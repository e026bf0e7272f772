import { expect, test } from "vitest";
import type { InvalidRequestError } from "../../src/index.ts";
import { played } from "../support/played.ts";
import { rejectionOf } from "../support/rejection.ts";
import { updatedDescriptionMaxLength } from "../support/spec.ts";

const api_key_name = "my-api-key";
const keys = [{ name: api_key_name, description: "old" }];

test("changes what is given, and gives the key", async () => {
  const { apiKeys, sandbox } = played({ keys });
  const change = { api_key_name, description: "new" };
  expect(await apiKeys.update(change)).toMatchObject({
    name: api_key_name,
    description: "new",
  });
  expect(sandbox.keys).toMatchObject([{ description: "new" }]);
  await apiKeys.update({ api_key_name, description: null });
  expect(sandbox.keys).toMatchObject([{ description: null }]);
});

test("what is left out stays as it is", async () => {
  const { apiKeys } = played({ keys });
  expect(await apiKeys.update({ api_key_name })).toMatchObject({
    description: "old",
  });
});

test.each<[string, string, object]>([
  [
    "too long a description",
    "description",
    { description: "x".repeat(updatedDescriptionMaxLength + 1) },
  ],
  ["another name", "name", { name: "other" }],
  ["another expiry", "expires_at", { expires_at: "2027-01-01T00:00:00Z" }],
])("%s is refused before anything is sent", async (_, path, more) => {
  const { apiKeys, sandbox } = played({ keys });
  const error = await rejectionOf<InvalidRequestError>(
    apiKeys.update({ api_key_name, ...more }),
  );
  expect(new Set(error.issues.map((issue) => issue.path))).toEqual(
    new Set([path]),
  );
  expect(sandbox.requests).toEqual([]);
});

test("is sent once where its answer is lost: the outcome is unknown", async () => {
  const { apiKeys, sandbox } = played({
    keys,
    faults: [{ kind: "drop", when: "after" }],
  });
  const error = await rejectionOf(
    apiKeys.update({ api_key_name, description: "new" }),
  );
  expect(error).toMatchObject({
    method: "PATCH",
    outcome: "unknown",
    retryable: false,
    attempts: 1,
  });
  expect(error.message).toMatch(
    /get, by the key's name, shows whether it was$/,
  );
  expect(sandbox.requests).toHaveLength(1);
});

test("was applied where its answer is damaged", async () => {
  const { apiKeys } = played({ keys, faults: [{ kind: "truncate" }] });
  expect(
    await rejectionOf(apiKeys.update({ api_key_name, description: "new" })),
  ).toMatchObject({ kind: "unexpected-response", outcome: "applied" });
});
