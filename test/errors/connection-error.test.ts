import { expect, test } from "vitest";
import type { ConnectionError } from "../../src/index.ts";
import { SECRET } from "../support/account.ts";
import { advice, failing } from "../support/failing.ts";
import { answers, dropped, fails, refused } from "../support/script.ts";

const plain = {
  status: 200,
  headers: new Headers(),
  text: async () => "{}",
};

test.each([
  ["a refused connection", [refused], "ECONNREFUSED"],
  ["a name that isn't found", [fails({ code: "ENOTFOUND" })], "ENOTFOUND"],
  [
    "an expired certificate",
    [fails({ code: "CERT_HAS_EXPIRED" })],
    "CERT_HAS_EXPIRED",
  ],
  ["a refused connection after 429", [answers(429), refused], "ECONNREFUSED"],
])(
  "%s leaves nothing behind, and was tried three times",
  async (_, steps, code) => {
    const error = await failing<ConnectionError>(...steps);
    expect(error).toMatchObject({
      name: "ConnectionError",
      kind: "connection",
      outcome: "not-applied",
      code,
      attempts: 3,
    });
    expect(error.message).toMatch(
      new RegExp(`could not connect \\(${code}\\)$`),
    );
  },
);

test.each([
  ["a dropped connection", [dropped], 1],
  ["one that was dropped after one that was refused", [refused, dropped], 2],
  ["one that was dropped after 429", [answers(429), dropped], 2],
  [
    "a browser's failure, which has no code",
    [() => Promise.reject(new TypeError("Failed to fetch"))],
    1,
  ],
  [
    "a fetch that throws at once",
    [
      () => {
        throw new Error(SECRET);
      },
    ],
    1,
  ],
  ["a fetch that rejects with nothing", [() => Promise.reject(undefined)], 1],
])(
  "%s may have left a key behind, and isn't tried again",
  async (_, steps, attempts) => {
    const error = await failing<ConnectionError>(...steps);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      attempts,
    });
    expect(error.message).toMatch(advice);
    expect(error.cause).toBeUndefined();
  },
);

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a Response without headers", { status: 200, text: async () => "{}" }],
  ["headers that are a record", { ...plain, headers: {} }],
  ["no status", { ...plain, status: undefined }],
  ["a status that is no whole number", { ...plain, status: NaN }],
  [
    "headers that throw",
    {
      ...plain,
      headers: {
        get() {
          throw new Error(SECRET);
        },
      },
    },
  ],
  ["no text()", { ...plain, text: undefined }],
])(
  "a fetch that resolves to %s is named as the mistake, not as a broken connection",
  async (_, answer) => {
    const error = await failing<ConnectionError>(() => answer as never);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      attempts: 1,
    });
    expect(error.message).toMatch(/the option "fetch" gave is no Response/);
    expect(error.message).not.toMatch(/may exist|connection/);
  },
);

test("has what is documented of it, and nothing else", async () => {
  const facts = ["outcome", "retryable", "method", "path", "attempts"];
  expect(Object.keys(await failing(refused))).toEqual([
    ...facts,
    "code",
    "errorName",
    "kind",
  ]);
});

test("tells the class of what was thrown, never its words", async () => {
  const thrown = Object.assign(new Error(`[MSW] ${SECRET}`), {
    name: "InternalError",
  });
  const error = await failing<ConnectionError>(() => Promise.reject(thrown));
  expect(error).toMatchObject({
    outcome: "not-applied",
    errorName: "InternalError",
    retryable: false,
    attempts: 1,
  });
  expect(error.message).toMatch(
    /the mock has no handler for this request \(InternalError\)$/,
  );
});
