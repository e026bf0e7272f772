import { expect, test } from "vitest";
import { createGcoreClient } from "../../src/client.ts";
import { API_KEY } from "../support/account.ts";
import { failing } from "../support/failing.ts";
import { printed } from "../support/printed.ts";
import { rejectionOf } from "../support/rejection.ts";
import { answers, type Step } from "../support/script.ts";
import { serve } from "../support/server.ts";

test.each([301, 302, 303, 307, 308])(
  "%i is not followed, over real HTTP: neither to another origin nor to its own",
  async (status) => {
    const other = await serve(() => ({}));
    for (const location of [`${other.url}/elsewhere?token=t`, "/elsewhere"]) {
      const server = await serve(() => ({ status, headers: { location } }));
      const gcore = createGcoreClient({
        apiKey: API_KEY,
        baseUrl: server.url,
        projectId: 1,
      });
      const call = gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
      const error = await rejectionOf(call);
      expect(error).toMatchObject({
        name: "ApiError",
        status,
        outcome: "not-applied",
        attempts: 1,
      });
      const target = location.startsWith("/") ? server.url : other.url;
      expect(error.message).toContain(
        `status ${status}, a redirect to ${target}, which is not followed`,
      );
      expect(server.ledger).toHaveLength(1);
    }
    expect(other.ledger).toEqual([]);
  },
);

test("names the target's origin, and nothing more of it", async () => {
  const location =
    "https://user:hunter2@else.example:8443/hunter2?q=hunter2#hunter2";
  const error = await failing(answers(308, "", { location }));
  expect(error.message).toContain("a redirect to https://else.example:8443,");
  expect(printed(error)).not.toContain("hunter2");
});

test.each([
  ["none", {}],
  ["one that can't be read", { location: "http://[" }],
  ["one that has no origin", { location: "data:text/plain,hunter2" }],
])("does without a location: %s", async (_, headers) => {
  const error = await failing(answers(302, "", headers));
  expect(error).toMatchObject({ name: "ApiError", status: 302 });
  expect(printed(error)).not.toContain("hunter2");
});

test("knows a redirect whose status the platform hides", async () => {
  // As browsers make of `redirect: "manual"`.
  const opaque: Step = () =>
    Object.defineProperties(new Response(null), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
  const error = await failing(opaque);
  expect(error).toMatchObject({
    name: "ApiError",
    status: 0,
    outcome: "not-applied",
  });
  expect(error.message).toMatch(
    /answered with a redirect, which is not followed$/,
  );
});
