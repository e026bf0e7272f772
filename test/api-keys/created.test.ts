import { describe, expect, test } from "vitest";
import { Secret } from "../../src/secret.ts";
import type { UnexpectedResponseError } from "../../src/index.ts";
import { CREATED, SECRET } from "../support/account.ts";
import { readCreated } from "../support/create.ts";
import { printed } from "../support/printed.ts";
import { thrownBy } from "../support/rejection.ts";

const json = { "content-type": "application/json" };
const head = (init: ResponseInit = {}) =>
  new Response(null, { headers: json, ...init });

const read = (body: unknown, init?: ResponseInit) =>
  readCreated(
    typeof body === "string" ? body : JSON.stringify(body),
    head(init),
  );
const { secret: _, ...rest } = CREATED;

test("gives the spec's response with a Secret in place of the string", () => {
  const { created, drift } = read(CREATED);
  expect(created).toEqual({ ...rest, secret: expect.any(Secret) });
  expect(created.secret.reveal()).toBe(SECRET);
  expect(drift.issues).toEqual([]);
  expect(printed(created)).not.toContain(SECRET);
});

test("doesn't pass on members that the spec doesn't have: one could repeat the secret", () => {
  const { created, drift } = read({ ...CREATED, plain: SECRET, id: 1 });
  expect(Object.keys(created).sort()).toEqual(Object.keys(CREATED).sort());
  expect(printed(created)).not.toContain(SECRET);
  expect(drift.issues).toEqual([]);
});

describe("drift", () => {
  const { deployment_names: _, ...without } = CREATED;
  test.each([
    ["a missing member", without, {}, ["deployment_names", "required"]],
    ["a wrong type", { ...CREATED, created_at: 5 }, {}, ["created_at", "type"]],
    [
      "a wrong item",
      { ...CREATED, deployment_names: ["a", 5] },
      {},
      ["deployment_names.1", "type"],
    ],
    ["another 2xx", CREATED, { status: 201, headers: json }, ["", "status"]],
    [
      "another media type",
      CREATED,
      { headers: { "content-type": "text/html" } },
      ["", "mediaType"],
    ],
    ["no media type", CREATED, { headers: {} }, ["", "mediaType"]],
  ])("is %s: the key is read all the same", (_, body, init, want) => {
    const { created, drift } = read(body, init);
    expect(created.secret.reveal()).toBe(SECRET);
    expect(drift.issues.map(({ path, keyword }) => [path, keyword])).toEqual([
      want,
    ]);
    expect(drift).toMatchObject({
      method: "POST",
      path: "/cloud/v3/inference/{project_id}/api_keys",
      status: head(init).status,
    });
    expect(printed(drift)).not.toContain(SECRET);
  });

  test.each([
    "application/json",
    "Application/JSON; charset=utf-8",
    "application/json ;a=b",
  ])("isn't the media type %s", (type) => {
    const { drift } = read(CREATED, { headers: { "content-type": type } });
    expect(drift.issues).toEqual([]);
  });

  test("leaves out a member that is missing, and keeps one of a wrong type", () => {
    expect(read(without).created).not.toHaveProperty("deployment_names");
    expect(read({ ...CREATED, name: 5 }).created.name).toBe(5);
  });
});

test.each([
  ["nothing", "", "empty", undefined],
  ["space", " \n", "empty", undefined],
  ["HTML", "<html></html>", "not-json", undefined],
  ["a cut before the secret", '{"name":"abcd', "not-json", undefined],
  ["a cut within the secret", `{"secret":"${SECRET}`, "not-json", undefined],
  ["a cut after the secret", `{"secret":"${SECRET}","na`, "not-json", SECRET],
  ["damage behind the secret", `{"secret":"${SECRET}",,}`, "not-json", SECRET],
  ["an object without a secret", rest, "no-secret", undefined],
  ["an empty secret", { ...rest, secret: "" }, "no-secret", undefined],
  ["a null secret", { ...rest, secret: null }, "no-secret", undefined],
  ["a secret that is a number", { ...rest, secret: 5 }, "no-secret", undefined],
  [
    "a secret that lost a byte",
    { ...rest, secret: "a\ufffd" },
    "no-secret",
    undefined,
  ],
  [
    "a list of two",
    [CREATED, { ...CREATED, secret: "other" }],
    "no-secret",
    undefined,
  ],
  ["a secret in a list", { ...rest, secret: [SECRET] }, "no-secret", undefined],
  [
    "two secrets further in",
    { a: { secret: "one" }, b: { secret: "two" } },
    "no-secret",
    undefined,
  ],
  ["a list of one", [CREATED], "misplaced-secret", SECRET],
  ["a secret in an envelope", { data: CREATED }, "misplaced-secret", SECRET],
  [
    "a secret in a list of results",
    { results: [CREATED], count: 1 },
    "misplaced-secret",
    SECRET,
  ],
  [
    "a secret beside an empty one",
    { ...rest, secret: "", data: { secret: SECRET } },
    "misplaced-secret",
    SECRET,
  ],
  [
    "the same secret twice",
    { data: CREATED, key: CREATED },
    "misplaced-secret",
    SECRET,
  ],
  [
    "JSON in a string",
    JSON.stringify(JSON.stringify(CREATED)),
    "misplaced-secret",
    SECRET,
  ],
  [
    "JSON in an envelope's string",
    { body: JSON.stringify(CREATED) },
    "misplaced-secret",
    SECRET,
  ],
  [
    "an anti-hijacking prefix",
    `)]}',\n${JSON.stringify(CREATED)}`,
    "not-json",
    SECRET,
  ],
  [
    "another such prefix",
    `while(1);${JSON.stringify(CREATED)}`,
    "not-json",
    SECRET,
  ],
  [
    "a script that holds one",
    `<script>x={"secret":"${SECRET}"}</script>`,
    "not-json",
    undefined,
  ],
  ["a string", JSON.stringify(SECRET), "no-secret", undefined],
  ["null", "null", "no-secret", undefined],
])("%s is an unexpected response", (_, body, reason, secret) => {
  const error = thrownBy<UnexpectedResponseError>(() => read(body));
  expect(error).toMatchObject({
    name: "UnexpectedResponseError",
    reason,
    status: 200,
    outcome: "applied",
    requestId: "req-1",
  });
  expect(error.secret?.reveal()).toBe(secret);
  expect(error.cause).toBeUndefined();
  expect(printed(error)).not.toContain(SECRET);
  expect(error.message).toMatch(
    secret === undefined
      ? /call replace with the same parameters, or get and delete by its name$/
      : /take it from this error's "secret"/,
  );
});
