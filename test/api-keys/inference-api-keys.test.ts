import { expect, test } from "vitest";
import type {
  InvalidOptionsError,
  InvalidRequestError,
} from "../../src/index.ts";
import { createGcoreClient } from "../../src/client.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import { version } from "../../src/generated/package.ts";
import { API_KEY, client, CREATED, SECRET } from "../support/account.ts";
import { rejectionOf } from "../support/rejection.ts";
import { answers, script } from "../support/script.ts";
import { serve, type LoopbackServer } from "../support/server.ts";

const created = () => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(CREATED),
});
const clientOf = ({ url }: LoopbackServer, options: GcoreClientOptions = {}) =>
  createGcoreClient({ apiKey: API_KEY, baseUrl: url, ...options });

test("sends one POST, and what the spec says, over real HTTP", async () => {
  const server = await serve(created);
  const key = await clientOf(server).cloud.inference.apiKeys.create({
    project_id: 1,
    name: "my-api-key",
    description: "héllo 🔑",
    expires_at: "2027-01-01T00:00:00Z",
  });
  expect(key.secret.reveal()).toBe(SECRET);
  expect(server.ledger).toEqual([
    {
      method: "POST",
      path: "/cloud/v3/inference/1/api_keys",
      headers: expect.objectContaining({
        authorization: `apikey ${API_KEY}`,
        "content-type": "application/json",
        accept: "application/json",
        "user-agent": `gcore-inference/${version}`,
      }),
      body: expect.any(String),
    },
  ]);
  expect(JSON.parse(server.ledger[0]?.body ?? "")).toEqual({
    name: "my-api-key",
    description: "héllo 🔑",
    expires_at: "2027-01-01T00:00:00Z",
  });
});

test("keeps a base URL's path before its own", async () => {
  const server = await serve(created);
  const baseUrl = `${server.url}/gateway/gcore/`;
  const gcore = clientOf(server, { baseUrl, projectId: 7 });
  await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  expect(server.ledger[0]?.path).toBe(
    "/gateway/gcore/cloud/v3/inference/7/api_keys",
  );
});

test("two calls at once don't see each other", async () => {
  const server = await serve(({ body }) => ({
    body: JSON.stringify({ ...CREATED, secret: JSON.parse(body).name }),
  }));
  const { create } = clientOf(server, { projectId: 1 }).cloud.inference.apiKeys;
  const names = Array.from({ length: 20 }, (_, n) => `key-${n}`);
  const keys = await Promise.all(names.map((name) => create({ name })));
  expect(keys.map(({ secret }) => secret.reveal())).toEqual(names);
});

test("a call's headers go before the client's; those of the body are the spec's", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const gcore = client({
    fetch,
    headers: { "x-a": "client", "x-b": "client" },
  });
  const given = { Accept: "text/html", "Content-Type": "text/plain" };
  await gcore.cloud.inference.apiKeys.create(
    { name: "my-api-key" },
    { headers: { "X-A": "call", ...given } },
  );
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
    "x-a": "call",
    "x-b": "client",
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": `gcore-inference/${version}`,
    authorization: `apikey ${API_KEY}`,
  });
});

test("refuses wrong parameters and options without sending", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const { create } = client({ fetch }).cloud.inference.apiKeys;
  const name = "my-api-key";
  const wrong = [
    create({ name: "A" }),
    create({ name, project_id: NaN }),
    create(null as never),
    create({ name }, { timeout: 0 }),
    create({ name }, { maxRetries: -1 }),
    create({ name }, { headers: { authorization: "x" } }),
    create({ name }, { signal: new AbortController() as never }),
    create({ name }, null as never),
  ];
  for (const call of wrong)
    expect(
      await rejectionOf<InvalidOptionsError | InvalidRequestError>(call),
    ).toMatchObject({
      kind: expect.stringMatching(/^invalid-/),
      outcome: "not-applied",
      method: "POST",
      path: "/cloud/v3/inference/{project_id}/api_keys",
      attempts: 0,
    });
  expect(requests).toEqual([]);
});
