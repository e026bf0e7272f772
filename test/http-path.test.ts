import { expect, test } from "vitest";
import type { InvalidRequestError } from "../src/index.ts";
import { client, CREATED, PATH } from "./support/account.ts";
import { rejectionOf } from "./support/rejection.ts";
import { answers, script } from "./support/script.ts";

const body = { name: "my-api-key" };

test.each([
  [undefined, "required"],
  [null, "required"],
  ["", "type"],
  [".", "type"],
  ["..", "type"],
  [NaN, "type"],
  [Infinity, "type"],
  [{}, "type"],
])(
  "refuses a path parameter that would make another path: %o",
  async (project_id, keyword) => {
    const { fetch, requests } = script(answers(200, CREATED));
    const init = { params: { path: { project_id } }, body } as never;
    const call = client({ fetch }).http.POST(PATH, init);
    const error = await rejectionOf<InvalidRequestError>(call);
    expect(error).toMatchObject({
      name: "InvalidRequestError",
      issues: [{ path: "project_id", keyword }],
      outcome: "not-applied",
    });
    expect(requests).toEqual([]);
  },
);

test("refuses to go without path parameters", async () => {
  const call = client().http.POST(PATH, {} as never);
  expect(await rejectionOf(call)).toMatchObject({
    name: "InvalidRequestError",
  });
});

test("writes path parameters so that they stay in their place", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const init = { params: { path: { project_id: "a/../b?c#d%2e" } }, body };
  await client({ fetch }).http.POST(PATH, init as never);
  expect(new URL(requests[0]?.url ?? "").pathname).toBe(
    "/cloud/v3/inference/a%2F..%2Fb%3Fc%23d%252e/api_keys",
  );
});
