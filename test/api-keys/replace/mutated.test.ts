import { expect, test } from "vitest";
import { replace, STEPS, type Steps } from "../../../src/api-keys/replace.ts";
import type { Ending, Standing } from "../../../src/api-keys/standing.ts";
import { openService } from "../../../src/call/service.ts";
import { readSettings } from "../../../src/options/settings.ts";
import { API_KEY } from "../../support/account.ts";
import { judge } from "./judge.ts";

type Step = keyof Steps;
type Mutation = (
  step: Step,
  standing: Standing,
  ending: Ending<unknown>,
) => void;

/** The steps of `replace`, each with another view of what follows from it. */
function mutated(mutation: Mutation): Steps {
  const step = <Name extends Step>(name: Name): Steps[Name] => ({
    ...STEPS[name],
    settle(standing: Standing, ending: Ending<never>) {
      STEPS[name].settle(standing, ending);
      mutation(name, standing, ending);
    },
  });
  return {
    create: step("create"),
    delete: step("delete"),
    look: step("look"),
  };
}

/** The first fault that the judge of the law finds; undefined where it finds none in so many runs. */
async function caught(mutation: Mutation, from: number, runs: number) {
  for (let seed = from; seed < from + runs; seed++) {
    const [fault] = await judge(seed, (_, { fetch, clock }) => {
      const options = { apiKey: API_KEY, projectId: 7, fetch };
      const service = openService(readSettings(options, clock), clock);
      return replace(service, mutated(mutation))({ name: "my-api-key" });
    });
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
      if (step === "create" && standing.next === "look") standing.next = "done";
    },
  ],
  [
    "makes a key before the DELETE is settled",
    "it made a key before it knew what became of a DELETE",
    3,
    (step, standing) => {
      if (step === "delete" && standing.next === "delete")
        standing.next = "create";
    },
  ],
  [
    "forgets a key whose secret was lost",
    "it said not-applied, and there is a new key",
    214,
    (step, standing) => {
      if (step === "create") standing.lost = false;
    },
  ],
  [
    "takes a lost answer for a refusal",
    "it said not-applied, and there is a new key",
    1,
    (step, standing) => {
      if (step === "create") standing.openCreate = false;
    },
  ],
  [
    "counts a key that it found gone",
    "removed, and it was",
    9,
    (step, standing, { call, error }) => {
      if (step === "delete" && !error && call.latest?.status === 404)
        standing.deleted++;
    },
  ],
])("an algorithm that %s is caught", async (_, fault, from, now) => {
  expect(await caught(now, from, 500)).toContain(fault);
});

test("the algorithm as it is isn't", async () => {
  expect(await caught(() => undefined, 1, 50)).toBeUndefined();
});
