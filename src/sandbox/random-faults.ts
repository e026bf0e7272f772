import type { Fault } from "./fault.ts";
import { phases } from "./fault-rules.ts";
import { pick, seededRandom, type Random } from "./random.ts";

/** How often things go wrong. */
export interface RandomFaultsOptions {
  /** How many requests in one meet trouble; 0.5 by default. */
  readonly rate?: number | undefined;
}

/**
 * Faults for `createSandbox`, at random, the same for the same seed and
 * request number. A refusal (4xx) never hides that a request was applied.
 */
export function randomFaults(
  seed: number,
  { rate = 0.5 }: RandomFaultsOptions = {},
): (requestNumber: number) => Fault | undefined {
  return (requestNumber) => {
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ requestNumber);
    return random() < rate ? pick(random, makers)(random) : undefined;
  };
}

const makers: readonly [
  (random: Random) => Fault,
  ...((random: Random) => Fault)[],
] = [
  () => ({ kind: "refuse" }),
  (random) => ({ kind: "drop", when: pick(random, phases), at: place(random) }),
  (random) => ({
    kind: "stall",
    when: pick(random, phases),
    at: place(random),
  }),
  () => ({ kind: "empty" }),
  () => ({ kind: "wrong-type" }),
  (random) => ({ kind: "truncate", at: place(random) }),
  (random) => ({ kind: "replace", members: pick(random, slips) }),
  (random) => ({ kind: "status", status: pick(random, refusals) }),
  (random) => ({
    kind: "status",
    status: pick(random, [408, 500, 502, 503, 504]),
    applied: random() < 0.5,
  }),
  (random) => ({
    kind: "status",
    status: pick(random, [429, 503]),
    headers: { "retry-after": pick(random, ["0", "3600"]) },
  }),
  (random) => ({
    kind: "redirect",
    to: "https://elsewhere.example/",
    status: pick(random, [301, 302, 303, 307, 308]),
  }),
];

const refusals = [400, 401, 402, 403, 404, 409, 413, 415, 422, 429] as const;

const slips: readonly [Record<string, unknown>, ...Record<string, unknown>[]] =
  [
    { deployment_names: undefined },
    { created_at: 0 },
    { surplus: { nested: true } },
    { secret: undefined },
    { secret: 7 },
  ];

/** Anywhere in an answer of the usual length, from either end. */
function place(random: Random): number {
  return Math.floor(random() * 500) - 250;
}
