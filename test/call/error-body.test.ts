import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readErrorBody } from "../../src/call/error-body.ts";
import { API_KEY } from "../support/account.ts";
import { codePoint } from "../support/code-point.ts";

const NOTHING = {
  code: undefined,
  message: undefined,
  requestId: undefined,
  issues: [],
};

test.each([
  [
    "the product docs' shape",
    {
      exception_class: "ConflictError",
      message: "Name is taken",
      request_id: "req-1",
      info: {},
    },
    { code: "ConflictError", message: "Name is taken", requestId: "req-1" },
  ],
  [
    "the spec's shape",
    { code: "E409", message: "Name is taken" },
    { code: "E409", message: "Name is taken" },
  ],
  ["a code that is a number", { code: 409 }, { code: "409" }],
  [
    "both codes: the class",
    { code: "E1", exception_class: "Class" },
    { code: "Class" },
  ],
  ["members of wrong types", { code: {}, message: [], request_id: true }, {}],
  ["null members", { code: null, message: null, invalid_fields: null }, {}],
  ["blank members", { code: " ", message: "\n\t" }, {}],
  ["an HTML page", "<html><body>502 Bad Gateway</body></html>", {}],
  ["text", "upstream connect error", {}],
  ["nothing", undefined, {}],
  ["null", null, {}],
  ["a number", 5, {}],
  ["a list", [{ message: "no" }], {}],
  ["an empty object", {}, {}],
])("reads %s", (_, body, want) => {
  expect(readErrorBody(body, [])).toEqual({ ...NOTHING, ...want });
});

describe("invalid_fields", () => {
  const issue = (path: string, message: string) => [{ path, message }];
  test.each([
    [
      "path and message",
      [{ path: "name", message: "taken" }],
      issue("name", "taken"),
    ],
    [
      "field and error",
      [{ field: "name", error: "taken" }],
      issue("name", "taken"),
    ],
    ["name and msg", [{ name: "name", msg: "taken" }], issue("name", "taken")],
    [
      "a path of parts",
      [{ loc: ["body", "name", 0], msg: "no" }],
      issue("body.name.0", "no"),
    ],
    ["words alone", ["name is taken"], issue("", "name is taken")],
    ["a map to words", { name: "taken" }, issue("name", "taken")],
    [
      "a map to lists",
      { name: ["taken", "short"] },
      issue("name", "taken; short"),
    ],
    [
      "entries of wrong types",
      [null, 5, {}],
      [
        { path: "", message: "" },
        { path: "", message: "5" },
        { path: "", message: "" },
      ],
    ],
    ["words where a list should be", "name", []],
  ])("are read from %s", (_, invalid_fields, want) => {
    expect(readErrorBody({ invalid_fields }, []).issues).toEqual(want);
  });

  test("are at most a hundred", () => {
    const invalid_fields = Array(500).fill({ path: "a", message: "b" });
    expect(readErrorBody({ invalid_fields }, []).issues).toHaveLength(100);
  });
});

test("makes one line of a text, and cuts it", () => {
  const body = {
    message: `a\r\n\u001b[31mb${"c".repeat(1_000)}`,
    exception_class: "x".repeat(200),
    request_id: "y".repeat(300),
  };
  const said = readErrorBody(body, []);
  expect(said.message).toMatch(/^a \[31mbc+…$/);
  expect(said.message).toHaveLength(501);
  expect(said.code).toHaveLength(101);
  expect(said.requestId).toHaveLength(201);
});

test("doesn't repeat the API key or a secret that the server does, wherever it stands", () => {
  const echo = `${API_KEY} and hunter2`;
  for (const invalid_fields of [
    [{ path: echo, message: echo }],
    [{ loc: ["body", API_KEY], msg: "hunter2" }],
    { [echo]: [echo, echo] },
    [echo],
  ]) {
    const said = readErrorBody(
      {
        secret: "hunter2",
        exception_class: echo,
        message: `Bad key: apikey ${echo}`,
        request_id: echo,
        invalid_fields,
      },
      [API_KEY],
    );
    expect(JSON.stringify(said)).not.toMatch(/key-3f9c1b7e5d2a|hunter2/);
    expect(said.message).toBe("Bad key: apikey [redacted] and [redacted]");
  }
});

test("doesn't repeat the API key, whatever stands around it", () => {
  const around = fc.string({ unit: codePoint, maxLength: 600 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const message = `${before}${API_KEY}${after}`;
      const said = readErrorBody({ message }, [API_KEY]);
      expect(said.message).not.toContain(API_KEY);
      expect(said.message).not.toContain(API_KEY.slice(0, 8));
    }),
  );
});
