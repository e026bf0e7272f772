import { expect, test } from "vitest";
import type { InferenceApiKeys, InvalidRequestError } from "../../src/index.ts";
import { played } from "../support/played.ts";
import { rejectionOf } from "../support/rejection.ts";

const dotted = "team.ci";
const CALLS: Readonly<
  Record<string, (apiKeys: InferenceApiKeys) => Promise<unknown>>
> = {
  get: (apiKeys) => apiKeys.get({ api_key_name: dotted }),
  update: (apiKeys) => apiKeys.update({ api_key_name: dotted }),
  delete: (apiKeys) => apiKeys.delete({ api_key_name: dotted }),
  replace: (apiKeys) => apiKeys.replace({ name: dotted }),
};

test.each(Object.keys(CALLS))(
  "%s refuses a name with a dot, with the API's own pattern for it",
  async (method) => {
    const { apiKeys, sandbox } = played();
    const error = await rejectionOf<InvalidRequestError>(
      CALLS[method]!(apiKeys),
    );
    expect(error).toMatchObject({
      kind: "invalid-request",
      outcome: "not-applied",
      issues: [
        {
          path: method === "replace" ? "name" : "api_key_name",
          keyword: "pattern",
          expected: expect.stringContaining(
            "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
          ) as string,
        },
      ],
    });
    expect(sandbox.requests).toEqual([]);
  },
);

test("create takes it: the API does", async () => {
  const { apiKeys } = played();
  expect(await apiKeys.create({ name: dotted })).toMatchObject({
    name: dotted,
  });
});

test.each(["get", "update", "delete"] as const)(
  "%s needs a name, a project, and no other parameter",
  async (method) => {
    const { apiKeys, sandbox } = played({}, { projectId: undefined });
    const call = apiKeys[method] as (params: object) => Promise<unknown>;
    const error = await rejectionOf<InvalidRequestError>(call({ nmae: "x" }));
    expect(error.issues.map(({ path, keyword }) => [path, keyword])).toEqual([
      ["project_id", "required"],
      ["api_key_name", "required"],
      ["nmae", "additionalProperties"],
    ]);
    expect(error.issues[2]?.expected).toContain("project_id, api_key_name");
    expect(sandbox.requests).toEqual([]);
  },
);
