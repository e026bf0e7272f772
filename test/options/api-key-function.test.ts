import { expect, test, vi } from "vitest";
import type { InvalidOptionsError } from "../../src/index.ts";
import { client, CREATED } from "../support/account.ts";
import { rejectionOf } from "../support/rejection.ts";
import { answers, script } from "../support/script.ts";

test("an API key function is called once a call, not once an attempt", async () => {
  const keys = ["apikey one", "two\n"].values();
  const apiKey = vi.fn(async () => keys.next().value ?? "");
  const { fetch, requests } = script(
    answers(429),
    answers(200, CREATED),
    answers(200, CREATED),
  );
  const { create } = client({ apiKey, fetch }).cloud.inference.apiKeys;
  await create({ name: "my-api-key" });
  await create({ name: "my-api-key" });
  const sent = requests.map(({ headers }) => headers.get("authorization"));
  expect(sent).toEqual(["apikey one", "apikey one", "apikey two"]);
  expect(apiKey).toHaveBeenCalledTimes(2);
});

test.each([
  ["rejects", () => Promise.reject(new RangeError("hunter2")), /RangeError$/],
  [
    "throws",
    () => {
      throw "hunter2";
    },
    /threw string$/,
  ],
  ["gives none", () => "", /is empty$/],
  ["gives a malformed one", async () => "hunter2\nx", /control character/],
  ["gives another type", () => 5 as unknown as string, /not number$/],
])(
  "an API key function that %s ends the call before anything is sent",
  async (_, apiKey, message) => {
    const { fetch, requests } = script(answers(200, CREATED));
    const { create } = client({ apiKey, fetch }).cloud.inference.apiKeys;
    const error = await rejectionOf<InvalidOptionsError>(
      create({ name: "my-api-key" }),
    );
    expect(error).toMatchObject({
      name: "InvalidOptionsError",
      option: "apiKey",
      outcome: "not-applied",
      method: "POST",
      attempts: 0,
    });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("hunter2");
    expect(error.cause).toBeUndefined();
    expect(requests).toEqual([]);
  },
);
