import { describe, expect, test } from "vitest";
import { readRequestOptions } from "../../src/options/call-settings.ts";
import type { RequestOptions } from "../../src/options/options.ts";
import { thrownBy } from "../support/rejection.ts";
import type { InvalidOptionsError } from "../../src/index.ts";

const defaults = {
  timeout: 60_000,
  maxRetries: 2,
  headers: { "x-team": "client" },
};
const check = (options: unknown) =>
  readRequestOptions(options as RequestOptions, defaults);

const checkAll = (options: unknown) =>
  readRequestOptions(options as RequestOptions, defaults, facts);

test("fills in what isn't given", () => {
  const { timeout, maxRetries, headers } = check({});
  expect({ timeout, maxRetries }).toEqual({ timeout: 60_000, maxRetries: 2 });
  expect(headers).toEqual({ "x-team": "client" });
});

test.each([1, 0.5, 2 ** 31, 2 ** 53, Infinity])(
  "takes a timeout of %s",
  (timeout) => {
    expect(check({ timeout }).timeout).toBe(timeout);
  },
);

test.each([0, -1, NaN, -Infinity, "5", null, {}])(
  "refuses a timeout of %j",
  (timeout) => {
    const error = thrownBy<InvalidOptionsError>(() => check({ timeout }));
    expect(error).toMatchObject({ option: "timeout", outcome: "not-applied" });
    expect(error.message).toMatch(/^timeout: must be/);
  },
);

test.each([0, 1, 1_000_000])("takes %s retries", (maxRetries) => {
  expect(check({ maxRetries }).maxRetries).toBe(maxRetries);
});

test.each([-1, 1.5, NaN, Infinity, "2", null, 2 ** 53])(
  "refuses %j retries",
  (maxRetries) => {
    const error = thrownBy<InvalidOptionsError>(() => check({ maxRetries }));
    expect(error).toMatchObject({ option: "maxRetries" });
    expect(error.message).toMatch(/^maxRetries: must be/);
  },
);

describe("headers", () => {
  test.each([
    ["a record", { "X-Team": "call", "x-more": "1" }],
    ["Headers", new Headers({ "X-Team": "call", "x-more": "1" })],
    [
      "a Map",
      new Map([
        ["X-Team", "call"],
        ["x-more", "1"],
      ]),
    ],
    [
      "pairs",
      [
        ["X-Team", "call"],
        ["x-more", "1"],
      ],
    ],
    ["a number", { "X-Team": "call", "x-more": 1 }],
    [
      "values that are left out",
      { "X-Team": "call", "x-more": "1", "x-no": undefined, "x-null": null },
    ],
  ])("of a call, given as %s, go before the client's", (_, headers) => {
    expect(check({ headers }).headers).toEqual({
      "x-more": "1",
      "x-team": "call",
    });
    expect(defaults.headers).toEqual({ "x-team": "client" });
  });

  test.each([
    { Authorization: "apikey hunter2" },
    { authorization: "Bearer hunter2" },
    new Headers({ AUTHORIZATION: "hunter2" }),
  ])("can't carry the authentication: %#", (headers) => {
    const error = thrownBy<InvalidOptionsError>(() => check({ headers }));
    expect(error.option).toBe("headers");
    expect(error.message).toMatch(/"Authorization" is made from apiKey/);
    expect(error.message).not.toContain("hunter2");
  });

  test.each([
    ["a line break in a value", { "x-token": "hunter2\nx: y" }, "x-token"],
    ["a value beyond Latin-1", { "x-token": "hunter2 🔑" }, "x-token"],
    ["a space in a name", { "x token": "hunter2" }, "x token"],
    ["an empty name", { "": "hunter2" }, '""'],
  ])("with %s are refused by name", (_, headers, name) => {
    const error = thrownBy<InvalidOptionsError>(() => check({ headers }));
    expect(error.option).toBe("headers");
    expect(error.message).toContain(name);
    expect(error.message).not.toContain("hunter2");
    expect(error.cause).toBeUndefined();
  });

  test("of one name are one field", () => {
    const headers = [
      ["X-Tag", "a"],
      ["x-tag", " b "],
    ];
    expect(check({ headers }).headers["x-tag"]).toBe("a, b");
  });

  test("may have any name that objects have by themselves", () => {
    const headers = [
      ["constructor", "a"],
      ["__proto__", "b"],
    ];
    expect(Object.entries(check({ headers }).headers)).toEqual([
      ["x-team", "client"],
      ...headers,
    ]);
  });

  test.each([
    "Host",
    "Content-Length",
    "Transfer-Encoding",
    "connection",
    "EXPECT",
  ])("can't be %s, which fetch makes itself", (name) => {
    const error = thrownBy<InvalidOptionsError>(() =>
      check({ headers: { [name]: "hunter2" } }),
    );
    expect(error.message).toBe(
      `headers: "${name.toLowerCase()}" is made by fetch itself`,
    );
  });

  test.each([
    ["text"],
    [5],
    [null],
    [[["x-team"]]],
    [["x-team: call"]],
    [{ "x-team": {} }],
  ])("that are no fields are refused: %j", (headers) => {
    const error = thrownBy<InvalidOptionsError>(() => check({ headers }));
    expect(error.option).toBe("headers");
  });
});

test.each([[null], [5], ["text"]])(
  "refuses options that are no object: %j",
  (options) => {
    const error = thrownBy<InvalidOptionsError>(() => checkAll(options));
    expect(error).toMatchObject({ option: "options" });
  },
);

test("refuses what throws where it is read, without its words", () => {
  const unreadable = {
    get timeout() {
      throw new Error("hunter2");
    },
  };
  for (const options of [unreadable, { headers: unreadable }]) {
    const error = thrownBy<InvalidOptionsError>(() => checkAll(options));
    expect(error).toMatchObject({ name: "InvalidOptionsError", ...facts });
    expect(error.message).not.toContain("hunter2");
  }
});

test("refuses an option that there isn't, and names those there are", () => {
  const error = thrownBy<InvalidOptionsError>(() => checkAll({ retries: 1 }));
  expect(error).toMatchObject({ option: "retries", method: "POST" });
  expect(error.message).toBe(
    "retries: no such option; there are signal, timeout, maxRetries, headers, onAttempt",
  );
});

test("refuses a listener that is no function", () => {
  const error = thrownBy<InvalidOptionsError>(() => checkAll({ onAttempt: 1 }));
  expect(error).toMatchObject({ option: "onAttempt" });
});

const facts = { method: "POST", path: "/", attempts: 0 };

test.each([["text"], [new AbortController()], [{ aborted: false }]])(
  "refuses a signal that is none: %o",
  (signal) => {
    const error = thrownBy<InvalidOptionsError>(() => checkAll({ signal }));
    expect(error).toMatchObject({ option: "signal", ...facts });
    expect(error.message).toMatch(/^signal: must be an AbortSignal/);
  },
);

test.each([[undefined], [null], [AbortSignal.abort()]])(
  "takes %s as a signal",
  (signal) => {
    expect(() => check({ signal })).not.toThrow();
  },
);
