import { expect, it } from "vitest";
import {
  createSandbox,
  randomFaults,
  type Fault,
} from "../../src/sandbox/index.ts";
import { named, post } from "./post.ts";

function drawn(seed: number, rate?: number): (Fault | undefined)[] {
  const faults = randomFaults(seed, rate === undefined ? {} : { rate });
  return Array.from({ length: 1000 }, (_, index) => faults(index + 1));
}

it("plays the same faults for the same seed", () => {
  expect(drawn(3)).toEqual(drawn(3));
  expect(drawn(3)).not.toEqual(drawn(4));
});

it("doesn't depend on which request is asked for first", () => {
  const faults = randomFaults(3);
  faults(500);
  expect([1, 2, 3].map(faults)).toEqual(drawn(3).slice(0, 3));
});

it.each([
  [0, 1000],
  [0.5, 500],
  [1, 0],
])("at a rate of %d leaves about %i of 1000 alone", (rate, want) => {
  const alone = drawn(3, rate).filter((fault) => fault === undefined).length;
  expect(Math.abs(alone - want)).toBeLessThan(60);
});

it("draws every kind in every phase", () => {
  const kinds = drawn(3, 1).map((fault) =>
    [fault?.kind, fault !== undefined && "when" in fault && fault.when].join(),
  );
  expect(new Set(kinds).size).toBe(1 + 4 + 4 + 4 + 2);
});

it("never claims a refusal for a key that was created", async () => {
  const faults = randomFaults(3, { rate: 1 });
  const sandbox = createSandbox({ faults });
  const signal = AbortSignal.timeout(0);
  const calls = Array.from({ length: 300 }, async (_, index) => {
    const name = `api-key-${index}`;
    const response = await post(sandbox, { signal, ...named(name) });
    return { name, status: response.status };
  });
  const refused = (await Promise.allSettled(calls)).flatMap((call) =>
    call.status === "fulfilled" && /^[34]/.test(`${call.value.status}`)
      ? [call.value]
      : [],
  );
  const names = sandbox.keys.map(({ name }) => name);
  expect(refused.length).toBeGreaterThan(20);
  for (const { name, status } of refused)
    if (status !== 408) expect(names).not.toContain(name);
});
