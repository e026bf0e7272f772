import { expect, test } from "vitest";
import type { UnexpectedResponseError } from "../../src/index.ts";
import { CREATED, SECRET } from "../support/account.ts";
import { failing } from "../support/failing.ts";
import { printed } from "../support/printed.ts";
import { answers, answersInParts, refused } from "../support/script.ts";

const unexpected = {
  name: "UnexpectedResponseError",
  kind: "unexpected-response",
  outcome: "applied",
};
const whole = JSON.stringify({ secret: SECRET, name: CREATED.name });
const cut = whole.slice(0, whole.indexOf(SECRET) + SECRET.length + 1);
const megabyte = " ".repeat(2 ** 20);

test.each([
  ["nothing in it", answers(200), "empty"],
  ["a length of 0", answers(200, "", { "content-length": "0" }), "empty"],
  ["a byte order mark alone", answers(200, "\ufeff"), "empty"],
  ["HTML", answers(200, "<html>"), "not-json"],
  ["a body that breaks off at once", answersInParts(200, [], "breaks"), "cut"],
  [
    "a body that breaks off within the secret",
    answersInParts(200, [cut.slice(0, -2)], "breaks"),
    "cut",
  ],
  [
    "a body that ends within the secret",
    answersInParts(200, [cut.slice(0, -2)], "closes"),
    "not-json",
  ],
  ["no secret", answers(200, { ...CREATED, secret: null }), "no-secret"],
  [
    "an endless body",
    answersInParts(200, ["{", megabyte, megabyte], "stalls"),
    "too-large",
  ],
])("200 with %s: a key exists, its secret is lost", async (_, step, reason) => {
  const error = await failing<UnexpectedResponseError>(step);
  expect(error).toMatchObject({
    ...unexpected,
    reason,
    status: 200,
    attempts: 1,
  });
  expect(error).not.toHaveProperty("secret");
  expect(error.message).toMatch(
    /\. The key exists, and nobody has its secret: call replace/,
  );
  expect(printed(error)).not.toContain(SECRET.slice(0, 8));
});

test.each([
  ["ends behind the secret", answersInParts(200, [cut], "closes"), "not-json"],
  ["breaks off behind the secret", answersInParts(200, [cut], "breaks"), "cut"],
  [
    "comes in bytes and breaks off",
    answersInParts(
      200,
      [...Buffer.from(cut)].map((byte) => Uint8Array.of(byte)),
      "breaks",
    ),
    "cut",
  ],
  [
    "goes on for more than a megabyte",
    answersInParts(200, [cut, megabyte], "stalls"),
    "too-large",
  ],
  ["has text behind it", answers(200, `${whole}<html>`), "not-json"],
])("200 with a body that %s: the secret is saved", async (_, step, reason) => {
  const error = await failing<UnexpectedResponseError>(step);
  expect(error).toMatchObject({ ...unexpected, reason });
  expect(error.secret?.reveal()).toBe(SECRET);
  expect(error.message).toMatch(/take it from this error's "secret"/);
  expect(printed(error)).not.toContain(SECRET);
});

test("any 2xx means that a key exists", async () => {
  for (const status of [200, 201, 202, 204, 206, 299])
    expect(await failing(answers(status))).toMatchObject({
      ...unexpected,
      status,
    });
});

test("a break in the body is told as the cause, without its text", async () => {
  const error = await failing(answersInParts(200, [], "breaks"));
  expect(error.cause).toMatchObject({
    name: "ConnectionError",
    outcome: "applied",
    message: expect.stringContaining("while reading the answer's body"),
  });
});

test("a damaged answer after a refused connection tells both attempts", async () => {
  const error = await failing(refused, answersInParts(200, [], "breaks"));
  expect(error).toMatchObject({ ...unexpected, attempts: 2 });
});

test("tells what the server calls the request", async () => {
  const error = await failing(answers(200, "", { "x-request-id": "req-1" }));
  expect(error.requestId).toBe("req-1");
});
