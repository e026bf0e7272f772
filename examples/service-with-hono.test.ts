import { createGcoreClient } from "gcore-inference";
import { createSandbox, type Fault } from "gcore-inference/sandbox";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyService } from "./service-with-hono.ts";

/** MSW answers for the API's real address, out of a sandbox: the client is the one of production. */
let fault: Fault | undefined;
const sandbox = createSandbox({
  keys: [{ name: "taken" }],
  faults: () => fault,
});
const server = setupServer(
  http.all("https://api.gcore.com/*", ({ request }) => sandbox.fetch(request)),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => (fault = undefined));
afterAll(() => server.close());

const { cloud } = createGcoreClient({
  apiKey: sandbox.apiKey,
  baseUrl: "https://api.gcore.com",
  projectId: 1,
});
const service = keyService(cloud.inference.apiKeys);

async function post(body: object): Promise<[status: number, body: unknown]> {
  const answer = await service.request("/keys", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return [answer.status, await answer.json()];
}

test("hands out a key with its secret", async () => {
  const answer = await post({ name: "customer-1" });
  const { secret } = sandbox.keys.find(({ name }) => name === "customer-1")!;
  expect(answer).toEqual([201, { name: "customer-1", secret }]);
});

test("says what is wrong with a body, and asks nobody", async () => {
  const before = sandbox.requests.length;
  const [status, { error }] = (await post({ name: "No", project_id: 2 })) as [
    number,
    { error: object[] },
  ];
  expect(status).toBe(400);
  expect(error).toContainEqual({
    path: ["name"],
    message: "expected at least 4 code points",
  });
  expect(sandbox.requests).toHaveLength(before);
});

test("tells a taken name from a failure", async () => {
  expect(await post({ name: "taken" })).toEqual([
    409,
    { error: "api", outcome: "not-applied" },
  ]);
});

test("hands out the secret of an answer that was damaged", async () => {
  fault = { kind: "truncate", at: -1 };
  const answer = await post({ name: "customer-2" });
  const { secret } = sandbox.keys.find(({ name }) => name === "customer-2")!;
  expect(answer).toEqual([201, { name: "customer-2", secret }]);
});

test("says so where a key may exist", async () => {
  fault = { kind: "status", status: 500, applied: true };
  expect(await post({ name: "customer-3" })).toEqual([
    502,
    { error: "api", outcome: "unknown" },
  ]);
});
