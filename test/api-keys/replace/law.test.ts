import { expect, test } from "vitest";
import { isGcoreError, type ApiError } from "../../../src/index.ts";
import { judge, type Maker } from "./judge.ts";

/** `RUNS=5000 npx vitest run test/api-keys/replace` is the long run. */
const RUNS = Number(process.env["RUNS"] ?? 500);

const replace: Maker = (gcore) =>
  gcore.cloud.inference.apiKeys.replace({ name: "my-api-key" });

/** What people write instead. */
const naive: Maker = async (gcore) => {
  const { apiKeys } = gcore.cloud.inference;
  for (let tries = 0; ; tries++)
    try {
      return await apiKeys.create({ name: "my-api-key" });
    } catch (error) {
      if (!isGcoreError(error) || tries === 3) throw error;
      if ((error as ApiError).status === 409)
        await apiKeys
          .delete({ api_key_name: "my-api-key" })
          .catch(() => undefined);
    }
};

async function faults(make: Maker, from: number, runs: number) {
  const found: string[] = [];
  for (let seed = from; seed < from + runs; seed++)
    for (const fault of await judge(seed, make))
      found.push(`${seed}: ${fault}`);
  return found;
}

test("replace leaves one key whose secret is the returned one, or says what it left, whatever goes wrong", async () => {
  expect(await faults(replace, 1, RUNS)).toEqual([]);
}, 600_000);

test("the same judge finds a loop that deletes on 409 guilty", async () => {
  expect((await faults(naive, 1, 150)).length).toBeGreaterThan(5);
});
