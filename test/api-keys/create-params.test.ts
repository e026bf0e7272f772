import { describe, expect, test } from "vitest";
import type { InvalidRequestError } from "../../src/index.ts";
import { checkCreateParams as check } from "../support/create.ts";
import { thrownBy } from "../support/rejection.ts";
import * as spec from "../support/spec.ts";

const refusal = (params: unknown, projectId?: number) =>
  thrownBy<InvalidRequestError>(() => check(params, projectId));
const issuesOf = (params: unknown, projectId = 1) =>
  refusal(params, projectId).issues.map(({ path, keyword }) => [path, keyword]);

test("takes the body apart from the project", () => {
  const expires_at = "2027-01-01T00:00:00Z";
  const body = { name: "my.api-key-1", description: "", expires_at };
  expect(check({ project_id: 5, ...body })).toEqual({ project_id: 5, body });
});

describe("project_id", () => {
  test("goes before the client's, which is used where there is none", () => {
    expect(check({ name: "my-api-key", project_id: 5 }, 7).project_id).toBe(5);
    expect(check({ name: "my-api-key" }, 7).project_id).toBe(7);
    expect(
      check({ name: "my-api-key", project_id: undefined }, 7).project_id,
    ).toBe(7);
  });

  test.each([1, 2 ** 53 - 1])("can be %s", (project_id) => {
    expect(check({ name: "my-api-key", project_id }).project_id).toBe(
      project_id,
    );
  });

  test.each([NaN, 1.5, "1", 1e21, 2 ** 53, Infinity, null, 1n, [1]])(
    "can't be %s, whatever the client's",
    (project_id) => {
      expect(issuesOf({ name: "my-api-key", project_id })).toEqual([
        ["project_id", "type"],
      ]);
    },
  );

  test("is named, with every place it can come from, where there is none at all", () => {
    const { issues, message } = refusal({ name: "my-api-key" });
    expect(issues).toMatchObject([{ path: "project_id", keyword: "required" }]);
    expect(message).toMatch(/projectId.*GCORE_CLOUD_PROJECT_ID/);
  });
});

test.each([
  ["a missing name", {}, ["name", "required"]],
  ["a name of a wrong type", { name: 5 }, ["name", "type"]],
  ["a name that is null", { name: null }, ["name", "type"]],
  ["a name in capitals", { name: "MyApiKey12" }, ["name", "pattern"]],
  [
    "a name with a final line break",
    { name: "my-api-key\n" },
    ["name", "pattern"],
  ],
  ["a name with an empty label", { name: "my..api-key" }, ["name", "pattern"]],
  [
    "a name that starts with a dash",
    { name: "-my-api-key" },
    ["name", "pattern"],
  ],
  [
    "a null description",
    { name: "my-api-key", description: null },
    ["description", "type"],
  ],
  [
    "a Date",
    { name: "my-api-key", expires_at: new Date(0) },
    ["expires_at", "type"],
  ],
  [
    "a misspelt property",
    { name: "my-api-key", expiresAt: "2027" },
    ["expiresAt", "additionalProperties"],
  ],
  [
    "a prototype key",
    JSON.parse('{"name":"my-api-key","__proto__":{}}'),
    ["__proto__", "additionalProperties"],
  ],
])("refuses %s", (_, params, want) => {
  expect(issuesOf(params)).toEqual([want]);
});

test.each([[null], [undefined], ["abcd"], [5]])(
  "takes params that are no object for empty ones: %j",
  (params) => {
    expect(issuesOf(params)).toEqual([["name", "required"]]);
  },
);

test("tells everything at once, each by path, keyword, expectation and sentence", () => {
  const params = { project_id: 1.5, name: "A", description: 5, expire: "2027" };
  const least = `at least ${spec.name.minLength} code points`;
  const { issues, message, outcome, attempts } = refusal(params);
  expect(issues).toEqual([
    {
      path: "project_id",
      keyword: "type",
      expected: "integer",
      message: "project_id: expected integer",
    },
    {
      path: "description",
      keyword: "type",
      expected: "string",
      message: "description: expected string",
    },
    {
      path: "name",
      keyword: "minLength",
      expected: least,
      message: `name: expected ${least}`,
    },
    expect.objectContaining({ path: "name", keyword: "pattern" }),
    expect.objectContaining({
      path: "expire",
      keyword: "additionalProperties",
    }),
  ]);
  for (const issue of issues) expect(message).toContain(issue.message);
  expect({ outcome, attempts }).toEqual({
    outcome: "not-applied",
    attempts: 0,
  });
});

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const unreadable = {
  get name() {
    throw new Error("hunter2");
  },
};

test.each([
  ["a getter", unreadable],
  ["a proxy", revoked.proxy],
])("refuses what throws where it is read: %s", (_, params) => {
  expect(issuesOf(params)).toEqual([["", "type"]]);
  expect(refusal(params).message).not.toContain("hunter2");
});

describe("reads", () => {
  test("a frozen object, one without a prototype, and one with getters", () => {
    const bare = Object.assign(Object.create(null), { name: "my-api-key" });
    const frozen = Object.freeze({ name: "my-api-key" });
    const getter = {
      get name() {
        return "my-api-key";
      },
    };
    for (const params of [bare, frozen, getter])
      expect(check(params, 1).body).toEqual({ name: "my-api-key" });
  });

  test("every property once, so that what was checked is what is sent", () => {
    let reads = 0;
    const params = {
      get name() {
        return ++reads === 1 ? "my-api-key" : "Not checked!";
      },
    };
    expect(check(params, 1).body).toEqual({ name: "my-api-key" });
    expect(reads).toBe(1);
  });

  test("properties that are undefined as left out", () => {
    const params = {
      name: "my-api-key",
      description: undefined,
      other: undefined,
    };
    expect(check(params, 1).body).toEqual({ name: "my-api-key" });
  });
});
