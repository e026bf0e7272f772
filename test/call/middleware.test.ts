import type { Middleware } from "openapi-fetch";
import { describe, expect, test, vi } from "vitest";
import type { UnexpectedResponseError } from "../../src/index.ts";
import { API_KEY, client, CREATED, PATH, SECRET } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { printed } from "../support/printed.ts";
import { rejectionOf } from "../support/rejection.ts";
import {
  answers,
  dropped,
  refused,
  script,
  type Step,
} from "../support/script.ts";

const created = answers(200, CREATED);

function start(middleware: Middleware, ...steps: readonly Step[]) {
  const { fetch, requests } = script(...steps);
  const gcore = client({ fetch });
  gcore.http.use(middleware);
  const call = gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  return { call, requests, gcore };
}

const throws = () => {
  throw new RangeError(`hunter2 ${SECRET}`);
};

test("runs once, while three attempts go out", async () => {
  const onRequest = vi.fn();
  const onResponse = vi.fn();
  const { call, requests } = start(
    { onRequest, onResponse },
    refused,
    answers(429),
    created,
  );
  await call;
  expect(requests).toHaveLength(3);
  expect(onRequest).toHaveBeenCalledTimes(1);
  expect(onResponse).toHaveBeenCalledTimes(1);
});

test("sees the template and the body, and never the API key", async () => {
  const onRequest = vi.fn<NonNullable<Middleware["onRequest"]>>();
  const onResponse = vi.fn<NonNullable<Middleware["onResponse"]>>();
  await start({ onRequest, onResponse }, created).call;
  const given = onRequest.mock.calls[0]?.[0];
  expect(given).toMatchObject({
    schemaPath: PATH,
    params: { path: { project_id: 7 } },
  });
  for (const { request, options } of [
    given,
    onResponse.mock.calls[0]?.[0],
  ].filter((each) => each !== undefined)) {
    expect(request.headers.has("authorization")).toBe(false);
    expect(printed([request, [...request.headers], options])).not.toContain(
      API_KEY,
    );
  }
});

test("may change the request; what it adds is sent on every attempt, the authentication is not its to change", async () => {
  const { call, requests } = start(
    {
      onRequest({ request }) {
        request.headers.set("x-trace", "t-1");
        request.headers.set("authorization", "Bearer other");
      },
    },
    answers(429),
    created,
  );
  await call;
  for (const { headers } of requests) {
    expect(headers.get("x-trace")).toBe("t-1");
    expect(headers.get("authorization")).toBe(`apikey ${API_KEY}`);
  }
});

test("that throws before the request leaves nothing behind", async () => {
  const { call, requests } = start({ onRequest: throws }, created);
  const error = await rejectionOf(call);
  expect(error).toMatchObject({
    name: "InvalidOptionsError",
    option: "http",
    outcome: "not-applied",
    attempts: 0,
  });
  expect(error.message).toMatch(
    /a middleware threw RangeError before the request$/,
  );
  expect(printed(error)).not.toContain("hunter2");
  expect(requests).toEqual([]);
});

describe("that throws after the answer", () => {
  test("can't cost the caller the secret of a created key", async () => {
    const { call } = start({ onResponse: throws }, created);
    const error = await rejectionOf<UnexpectedResponseError>(call);
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      reason: "unreadable",
      outcome: "applied",
    });
    expect(error.secret?.reveal()).toBe(SECRET);
    expect(printed(error)).not.toMatch(/hunter2|sec-8b6d0a4e7c1f/);
  });

  test.each([
    [409, "not-applied"],
    [500, "unknown"],
  ])("can't hide a %i", async (status, outcome) => {
    const { call } = start({ onResponse: throws }, answers(status));
    const error = await rejectionOf(call);
    expect(error).toMatchObject({ name: "ApiError", status, outcome });
    expect(printed(error)).not.toContain("hunter2");
  });
});

test("that throws while it handles a failure doesn't change the outcome", async () => {
  for (const [step, outcome] of [
    [dropped, "unknown"],
    [refused, "not-applied"],
  ] as const) {
    const { call } = start({ onError: throws }, step);
    const error = await rejectionOf(call);
    expect(error).toMatchObject({ name: "ConnectionError", outcome });
    expect(printed(error)).not.toContain("hunter2");
  }
});

describe("that answers itself", () => {
  test("gives the key, and nothing is sent", async () => {
    const answer = Response.json(CREATED);
    const { call, requests } = start({ onRequest: () => answer }, dropped);
    expect((await call).secret.reveal()).toBe(SECRET);
    expect(requests).toEqual([]);
  });

  test("gives an error like a server's", async () => {
    const answer = Response.json({ message: "no" }, { status: 403 });
    const { call } = start({ onRequest: () => answer }, dropped);
    expect(await rejectionOf(call)).toMatchObject({
      name: "ApiError",
      status: 403,
      attempts: 0,
    });
  });

  test("in place of a created key can't cost the caller its secret", async () => {
    const answer = new Response("replaced", { status: 500 });
    const { call } = start({ onResponse: () => answer }, created);
    const error = await rejectionOf<UnexpectedResponseError>(call);
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      outcome: "applied",
    });
    expect(error.secret?.reveal()).toBe(SECRET);
  });
});

test("that hangs ends with the budget, and nothing was sent", async () => {
  const clock = manualClock();
  const { fetch, requests } = script(created);
  const gcore = client({ fetch }, clock);
  gcore.http.use({ onRequest: () => new Promise(() => undefined) });
  const call = gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  clock.pass(60_000);
  const error = await rejectionOf(call);
  expect(error).toMatchObject({ name: "TimeoutError", outcome: "not-applied" });
  expect(requests).toEqual([]);
});

test("that was ejected doesn't run", async () => {
  const middleware = { onRequest: vi.fn() };
  const { http, cloud } = client({ fetch: script(created).fetch });
  http.use(middleware);
  http.eject(middleware);
  await cloud.inference.apiKeys.create({ name: "my-api-key" });
  expect(middleware.onRequest).not.toHaveBeenCalled();
});
