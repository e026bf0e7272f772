import { describe, expect, test } from "vitest";
import type { Fetch } from "../../src/index.ts";
import { client, CREATED, SECRET } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import {
  answers,
  answersInParts,
  dropped,
  refused,
  script,
  type Step,
} from "../support/script.ts";

const name = "my-api-key";
const created = answers(200, CREATED);

/** How long `create` waits before each further attempt. */
async function waits(
  steps: readonly Step[],
  random = 0.5,
  options: { maxRetries?: number; timeout?: number } = {},
): Promise<number[]> {
  const clock = manualClock({ random: () => random });
  const { fetch, requests } = script(...steps);
  const { create } = client({ fetch }, clock).cloud.inference.apiKeys;
  let ended = false;
  const call = create({ name }, options)
    .catch(() => undefined)
    .finally(() => (ended = true));
  const seen: number[] = [];
  for (;;) {
    await Promise.race([call, clock.scheduled(seen.length + 2)]);
    const wait = clock.pending()[1];
    if (ended || wait === undefined) break;
    expect(requests).toHaveLength(seen.length + 1);
    seen.push(wait);
    clock.pass(wait);
  }
  return seen;
}

describe("waits", () => {
  test.each([
    ["with jitter, twice as long each time", [refused], 0.5, {}, [250, 500]],
    ["never, where the jitter says so", [refused], 0, {}, [0, 0]],
    [
      "as often as it may be sent again",
      [refused],
      0.5,
      { maxRetries: 4 },
      [250, 500, 1000, 2000],
    ],
    ["never, where it may not be", [refused], 0.5, { maxRetries: 0 }, []],
    [
      "as long as a 429 asks for",
      [answers(429, "", { "retry-after": "7" })],
      0.5,
      {},
      [7_000, 7_000],
    ],
    [
      "as long as a 503 asks for",
      [answers(503, "", { "retry-after": "0" })],
      0.5,
      {},
      [0, 0],
    ],
    [
      "until a date that a 429 tells",
      [
        answers(429, "", { "retry-after": "Thu, 01 Jan 1970 00:00:09 GMT" }),
        created,
      ],
      0.5,
      {},
      [9_000],
    ],
    [
      "not for more than is left",
      [answers(429, "", { "retry-after": "25" })],
      0.5,
      { timeout: 40_000 },
      [25_000],
    ],
    [
      "not for more than a minute",
      [answers(429, "", { "retry-after": "61" })],
      0.5,
      { timeout: 1e9 },
      [],
    ],
    ["not for what may have created a key", [dropped], 0.5, {}, []],
  ] as const)("%s", async (_, steps, random, options, want) => {
    expect(await waits(steps, random, options)).toEqual(want);
  });

  test("and takes the key that comes at last", async () => {
    const { fetch, requests } = script(refused, answers(429), created);
    const { create } = client({ fetch }).cloud.inference.apiKeys;
    expect((await create({ name })).secret.reveal()).toBe(SECRET);
    expect(requests).toHaveLength(3);
  });
});

test("every attempt is a new request with the same head and body", async () => {
  const { fetch, requests } = script(refused, answers(429), created);
  await client({ fetch }).cloud.inference.apiKeys.create({ name });
  const texts = await Promise.all(requests.map((request) => request.text()));
  expect(texts).toEqual(Array(3).fill(JSON.stringify({ name })));
  const heads = requests.map(({ method, url, headers }) => [
    method,
    url,
    ...headers,
  ]);
  expect(heads[1]).toEqual(heads[0]);
  expect(heads[2]).toEqual(heads[0]);
  expect(new Set(requests).size).toBe(3);
});

test("a body that is not read is cancelled, so that its connection is free", async () => {
  let cancelled = 0;
  const busy: Step = () =>
    new Response(new ReadableStream({ cancel: () => void cancelled++ }), {
      status: 429,
    });
  const { fetch } = script(busy, busy, created);
  await client({ fetch }).cloud.inference.apiKeys.create({ name });
  expect(cancelled).toBe(2);
});

test("of an error's body 64 KiB are read, and the rest is cancelled", async () => {
  const told = { bytes: 0, cancelled: false };
  const endless: Step = () =>
    new Response(
      new ReadableStream(
        {
          pull(controller) {
            told.bytes += 8_192;
            controller.enqueue(new Uint8Array(8_192).fill(0x20));
          },
          cancel() {
            told.cancelled = true;
          },
        },
        { highWaterMark: 0 },
      ),
      { status: 400 },
    );
  const { create } = client({ fetch: script(endless).fetch }).cloud.inference
    .apiKeys;
  await expect(create({ name })).rejects.toMatchObject({ status: 400 });
  expect(told.cancelled).toBe(true);
  expect(told.bytes).toBeLessThanOrEqual(64 * 1024 + 8_192);
});

test("reads a key that comes byte by byte, behind a byte order mark", async () => {
  const secret = "ключ-🔑";
  const bytes = Buffer.from(`\ufeff${JSON.stringify({ ...CREATED, secret })}`);
  const parts = [...bytes].map((byte) => Uint8Array.of(byte));
  const { fetch } = script(answersInParts(200, parts, "closes"));
  const key = await client({ fetch }).cloud.inference.apiKeys.create({ name });
  expect(key.secret.reveal()).toBe(secret);
});

test.each([
  [true, "close"],
  [false, null],
])(
  "where the platform closes connections on demand (%s) it is asked to",
  async (closes, want) => {
    const { fetch, requests } = script(created);
    const clock = manualClock({ closes, resends: closes });
    await client({ fetch }, clock).cloud.inference.apiKeys.create({ name });
    expect(requests[0]?.headers.get("connection")).toBe(want);
  },
);

test("fetch is handed a string and plain values, and keeps nothing in a cache", async () => {
  const handed: unknown[] = [];
  const fetch: Fetch = async (...given) => {
    handed.push(...given);
    return Response.json(CREATED);
  };
  await client({ fetch }).cloud.inference.apiKeys.create({ name });
  expect(handed).toEqual([
    expect.stringMatching(/^https:\/\/.*\/api_keys$/),
    {
      method: "POST",
      headers: {
        accept: "application/json",
        authorization: expect.stringMatching(/^apikey /) as string,
        "content-type": "application/json",
        "user-agent": expect.stringMatching(/^gcore-inference\//) as string,
      },
      body: JSON.stringify({ name }),
      redirect: "manual",
      signal: expect.any(AbortSignal) as AbortSignal,
      cache: "no-store",
    },
  ]);
});

test("fetch may change what it is handed, and spread it", async () => {
  const caller = new AbortController();
  const signals: AbortSignal[] = [];
  const fetch: Fetch = async (_, init) => {
    signals.push({ ...init }.signal, init.signal);
    init.signal = AbortSignal.any([init.signal, caller.signal]);
    init.signal = caller.signal;
    signals.push({ ...init }.signal);
    return Response.json(CREATED);
  };
  await client({ fetch }).cloud.inference.apiKeys.create({ name });
  expect(signals[0]).toBe(signals[1]);
  expect(signals[2]).toBe(caller.signal);
});

test("a date to wait for is held against the answer's own clock", async () => {
  const headers = {
    date: "Thu, 01 Jan 2026 00:00:00 GMT",
    "retry-after": "Thu, 01 Jan 2026 00:00:02 GMT",
  };
  expect(await waits([answers(429, "", headers), created])).toEqual([2_000]);
});

test("a request that the platform refuses to build surely was not sent", async () => {
  const bare = () => Promise.reject(new TypeError("from the platform"));
  const clock = { ...manualClock(), fetch: bare, refuses: () => true };
  const { create } = client({}, clock).cloud.inference.apiKeys;
  await expect(create({ name })).rejects.toMatchObject({
    outcome: "not-applied",
    attempts: 1,
    retryable: false,
    message: expect.stringMatching(
      /refused to build this request \(TypeError\)$/,
    ) as string,
  });
  const other = client({ fetch: bare }, clock).cloud.inference.apiKeys;
  await expect(other.create({ name })).rejects.toMatchObject({
    outcome: "unknown",
  });
});
