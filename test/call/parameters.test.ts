import { expect, test } from "vitest";
import { CREATE } from "../../src/api-keys/create.ts";
import { checkParameters } from "../../src/call/parameters.ts";
import type { InvalidRequestError } from "../../src/index.ts";
import { newProgress } from "../support/create.ts";
import { thrownBy } from "../support/rejection.ts";

/** `create`, if keys belonged to nobody. */
const { parameters: _, ...others } = CREATE;
const WITHOUT_PROJECT = {
  ...others,
  operation: { ...CREATE.operation, pathParameters: [] },
};
const name = "my-api-key";

test("the client's project is no parameter of an operation that has none", () => {
  const check = (params: object, projectId?: number) =>
    checkParameters(params, WITHOUT_PROJECT, projectId, newProgress());
  const nowhere = { path: {}, query: {}, header: {}, body: { name } };
  expect(check({ name }, 7)).toEqual(nowhere);
  expect(check({ name })).toEqual(nowhere);
  const { issues } = thrownBy<InvalidRequestError>(() =>
    check({ name, project_id: 7 }),
  );
  expect(issues).toMatchObject([{ path: "project_id" }]);
});

test("it stands in for a missing one, and for no other", () => {
  const placed = (params: object) =>
    checkParameters(params, CREATE, 7, newProgress()).path;
  expect(placed({ name })).toEqual({ project_id: 7 });
  expect(placed({ name, project_id: 8 })).toEqual({ project_id: 8 });
});

test("a property called `__proto__` is sent like any other", () => {
  const { requestProperties } = CREATE.operation;
  const method = {
    ...CREATE,
    operation: {
      ...CREATE.operation,
      requestProperties: [...requestProperties, "__proto__"],
    },
    request: Object.assign(() => true, { errors: null }),
  };
  const params: unknown = JSON.parse(
    '{"name":"my-api-key","__proto__":{"a":1}}',
  );
  const { body } = checkParameters(params, method, 7, newProgress());
  expect(JSON.stringify(body)).toBe(
    '{"name":"my-api-key","__proto__":{"a":1}}',
  );
});
