import { expect, test } from "vitest";
import type {
  InvalidOptionsError,
  UnexpectedResponseError,
} from "../src/index.ts";
import { createGcoreClient } from "../src/client.ts";
import { API_KEY, client, CREATED, PATH, SECRET } from "./support/account.ts";
import { manualClock } from "./support/clock.ts";
import { rejectionOf } from "./support/rejection.ts";
import { answers, hangs, script } from "./support/script.ts";
import { serve } from "./support/server.ts";

const path = { project_id: 7 };
const body = { name: "my-api-key" };

test("sends what the facade would, over real HTTP", async () => {
  const server = await serve(() => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(CREATED),
  }));
  const { http } = createGcoreClient({ apiKey: API_KEY, baseUrl: server.url });
  const { data, response } = await http.POST(PATH, { params: { path }, body });
  expect(data).toEqual(CREATED);
  expect(response.status).toBe(200);
  expect(server.ledger).toMatchObject([
    {
      method: "POST",
      path: "/cloud/v3/inference/7/api_keys",
      headers: {
        authorization: `apikey ${API_KEY}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    },
  ]);
});

test("gives an error answer back, as openapi-fetch does", async () => {
  const { http } = client({
    fetch: script(answers(409, { message: "taken" })).fetch,
  });
  const { error, response } = await http.POST(PATH, { params: { path }, body });
  expect(error).toEqual({ message: "taken" });
  expect(response.status).toBe(409);
});

test("has the client's budget", async () => {
  const clock = manualClock();
  const { fetch, reached } = script(hangs);
  const { http } = client({ fetch, timeout: 5_000 }, clock);
  const call = http.POST(PATH, { params: { path }, body });
  await reached(1);
  clock.pass(5_000);
  expect(await rejectionOf(call)).toMatchObject({
    name: "TimeoutError",
    outcome: "unknown",
  });
});

test("listens to the call's signal, and refuses what is none", async () => {
  const { fetch, requests, reached } = script(hangs);
  const { http } = client({ fetch });
  const caller = new AbortController();
  const init = { params: { path }, body };
  const call = http.POST(PATH, { ...init, signal: caller.signal });
  await reached(1);
  caller.abort("why");
  expect(await rejectionOf(call)).toMatchObject({
    name: "AbortedError",
    cause: "why",
  });
  const wrong = http.POST(PATH, { ...init, signal: caller as never });
  expect(await rejectionOf<InvalidOptionsError>(wrong)).toMatchObject({
    option: "signal",
  });
  expect(requests).toHaveLength(1);
});

test("saves the secret out of a success that isn't JSON", async () => {
  const { http } = client({
    fetch: script(answers(200, `{"secret":"${SECRET}",`)).fetch,
  });
  const call = http.POST(PATH, { params: { path }, body });
  const error = await rejectionOf<UnexpectedResponseError>(call);
  expect(error).toMatchObject({
    name: "UnexpectedResponseError",
    reason: "not-json",
    outcome: "applied",
  });
  expect(error.secret?.reveal()).toBe(SECRET);
});

test("leaves a streamed body to the caller", async () => {
  const { http } = client({ fetch: script(answers(200, "streamed")).fetch });
  const { data } = await http.POST(PATH, {
    params: { path },
    body,
    parseAs: "stream",
  });
  expect(await new Response(data as unknown as ReadableStream).text()).toBe(
    "streamed",
  );
});

test("doesn't send the API key in the clear, to whatever host a call or a middleware turns", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const { http } = client({ fetch });
  const init = { params: { path }, body };
  const refusal = { option: "baseUrl", outcome: "not-applied", attempts: 0 };
  const call = http.POST(PATH, { ...init, baseUrl: "http://api.example" });
  expect(await rejectionOf(call)).toMatchObject(refusal);
  http.use({
    onRequest: ({ request }) => new Request("http://else.example/", request),
  });
  expect(await rejectionOf(http.POST(PATH, init))).toMatchObject(refusal);
  expect(requests).toEqual([]);
});
