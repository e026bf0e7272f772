import { expect, test, vi } from "vitest";
import type * as steps from "../../../src/api-keys/standing.ts";
import { judge, type Maker } from "./judge.ts";

type Step = "afterCreate" | "afterDelete" | "afterLook";
type Mutation = (
  step: Step,
  standing: steps.Standing,
  ending: steps.Ending<unknown>,
) => void;

const mutation = vi.hoisted(() => ({ now: undefined as Mutation | undefined }));

vi.mock("../../../src/api-keys/standing.ts", async (importOriginal) => {
  const real = await importOriginal<typeof steps>();
  const mutated =
    (step: Step) =>
    (standing: steps.Standing, ending: steps.Ending<never>): void => {
      real[step](standing, ending);
      mutation.now?.(step, standing, ending);
    };
  return {
    ...real,
    afterCreate: mutated("afterCreate"),
    afterDelete: mutated("afterDelete"),
    afterLook: mutated("afterLook"),
  };
});

const replace: Maker = (gcore) =>
  gcore.cloud.inference.apiKeys.replace({ name: "my-api-key" });

/** The first fault that the judge of the law finds; undefined where it finds none in so many runs. */
async function caught(now: Mutation, from: number, runs: number) {
  mutation.now = now;
  for (let seed = from; seed < from + runs; seed++) {
    const [fault] = await judge(seed, replace);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Each with the seed of the first run that shows it. */
test.each<[string, string, number, Mutation]>([
  [
    "skips the second look",
    "a late arrival undid it",
    157,
    (step, standing) => {
      if (step === "afterCreate" && standing.next === "look")
        standing.next = "done";
    },
  ],
  [
    "makes a key before the DELETE is settled",
    "it made a key before it knew what became of a DELETE",
    3,
    (step, standing) => {
      if (step === "afterDelete" && standing.next === "delete")
        standing.next = "create";
    },
  ],
  [
    "forgets a key whose secret was lost",
    "it said not-applied, and there is a new key",
    214,
    (step, standing) => {
      if (step === "afterCreate") standing.lost = false;
    },
  ],
  [
    "takes a lost answer for a refusal",
    "it said not-applied, and there is a new key",
    1,
    (step, standing) => {
      if (step === "afterCreate") standing.openCreate = false;
    },
  ],
  [
    "counts a key that it found gone",
    "removed, and it was",
    9,
    (step, standing, { call, error }) => {
      if (step === "afterDelete" && !error && call.latest?.status === 404)
        standing.deleted++;
    },
  ],
])("an algorithm that %s is caught", async (_, fault, from, now) => {
  expect(await caught(now, from, 500)).toContain(fault);
});

test("the algorithm as it is isn't", async () => {
  expect(await caught(() => undefined, 1, 50)).toBeUndefined();
});
