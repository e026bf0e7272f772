import fc from "fast-check";
import { expect, test } from "vitest";
import { isGcoreError, type UnexpectedResponseError } from "../../src/index.ts";
import { API_KEY, client, CREATED } from "../support/account.ts";
import { manualClock, type ManualClock } from "../support/clock.ts";
import { printed } from "../support/printed.ts";
import {
  answers,
  answersInParts,
  dropped,
  fails,
  refused,
  script,
  type Step,
} from "../support/script.ts";

/** The server's truth beside what the client is told of it. */
interface World {
  readonly clock: ManualClock;
  readonly caller: AbortController;
  /** The secrets of the keys that were created. */
  readonly ledger: string[];
}
type Fault = (world: World) => Step;

function createIn({ ledger }: World): string {
  const secret = `sec-${"x".repeat(8)}-${ledger.length}`;
  ledger.push(secret);
  return secret;
}

const creates =
  (answer: (secret: string, world: World) => Step): Fault =>
  (world) =>
  (request) =>
    answer(createIn(world), world)(request);
const leaves =
  (step: Step): Fault =>
  () =>
    step;

/** Ends the call in a moment, while the step goes nowhere. */
const stops =
  (stop: (world: World) => void, created: boolean): Fault =>
  (world) =>
  () => {
    if (created) createIn(world);
    queueMicrotask(() => stop(world));
    return new Promise(() => undefined);
  };
const timesOut = ({ clock }: World): void => clock.pass(60_000);
const aborts = ({ caller }: World): void => caller.abort();

const key = (secret: string) => JSON.stringify({ ...CREATED, secret });
const retryAfter = (seconds: number) => ({ "retry-after": String(seconds) });

const faults: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(refused, fails({ code: "ENOTFOUND" }), answers(429))
      .map(leaves),
  },
  fc
    .nat({ max: 70 })
    .map((seconds) => leaves(answers(429, "", retryAfter(seconds)))),
  fc
    .nat({ max: 70 })
    .map((seconds) => leaves(answers(503, "", retryAfter(seconds)))),
  fc
    .constantFrom(301, 400, 401, 409, 422, 408, 500, 502, 503)
    .map((status) => leaves(answers(status, { message: API_KEY }))),
  fc
    .constantFrom(408, 500, 502, 503, 504)
    .map((status) =>
      creates((secret) => answers(status, { message: secret, secret })),
    ),
  fc.constant(leaves(dropped)),
  fc.constant(creates(() => dropped)),
  fc
    .constantFrom(200, 201)
    .map((status) => creates((secret) => answers(status, key(secret)))),
  fc
    .constantFrom("", "<html>", "[]", "{}", '{"secret":""}')
    .map((body) => creates(() => answers(200, body))),
  fc
    .tuple(
      fc.nat({ max: 200 }),
      fc.constantFrom("closes" as const, "breaks" as const),
    )
    .map(([length, end]) =>
      creates((secret) =>
        answersInParts(200, [key(secret).slice(0, length)], end),
      ),
    ),
  fc
    .tuple(fc.nat({ max: 200 }), fc.constantFrom(timesOut, aborts))
    .map(([length, stop]) =>
      creates((secret, world) =>
        answersInParts(200, [key(secret).slice(0, length)], () => stop(world)),
      ),
    ),
  fc
    .tuple(fc.constantFrom(timesOut, aborts), fc.boolean())
    .map(([stop, created]) => stops(stop, created)),
);

test("one call makes at most one key, and says truly whether it did", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(faults, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 5 }),
      async (sequence, maxRetries) => {
        const clock = manualClock({ skipsWaits: true });
        const world: World = {
          clock,
          caller: new AbortController(),
          ledger: [],
        };
        const { fetch, requests } = script(
          ...sequence.map((fault) => fault(world)),
        );
        const call = client({ fetch }, clock).cloud.inference.apiKeys.create(
          { name: "my-api-key" },
          { maxRetries, signal: world.caller.signal },
        );
        const result: unknown = await call.catch((error: unknown) => error);

        const { ledger } = world;
        expect(ledger.length).toBeLessThanOrEqual(1);
        expect(requests.length).toBeLessThanOrEqual(maxRetries + 1);
        if (isGcoreError(result)) {
          expect(result.attempts).toBe(requests.length);
          if (result.outcome === "not-applied") expect(ledger).toEqual([]);
          if (result.outcome === "applied") expect(ledger).toHaveLength(1);
          const { secret } = result as UnexpectedResponseError;
          if (secret !== undefined) expect([secret.reveal()]).toEqual(ledger);
        } else expect([(await call).secret.reveal()]).toEqual(ledger);
        const told = printed(result);
        for (const hidden of [API_KEY, ...ledger])
          expect(told).not.toContain(hidden);
        expect(clock.pending()).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);
