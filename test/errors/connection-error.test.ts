import { expect, test } from "vitest";
import type { ConnectionError } from "../../src/errors/index.ts";
import { SECRET } from "../support/account.ts";
import { advice, failing } from "../support/failing.ts";
import { answers, dropped, fails, refused } from "../support/script.ts";

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
  ["a fetch that resolves to no Response", [() => undefined as never], 1],
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
