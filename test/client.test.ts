import { describe, expect, test, vi, beforeEach } from "vitest";
import { createGcoreClient, type InvalidOptionsError } from "../src/index.ts";
import { readSettings } from "../src/options/settings.ts";
import { version } from "../src/generated/package.ts";
import { API_KEY, client, CREATED } from "./support/account.ts";
import { manualClock } from "./support/clock.ts";
import { printed } from "./support/printed.ts";
import { thrownBy } from "./support/rejection.ts";
import { answers, script } from "./support/script.ts";

const VARIABLES = ["GCORE_API_KEY", "GCORE_CLOUD_PROJECT_ID", "GCORE_BASE_URL"];

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
  return () => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  };
});

test("is frozen, down to the resource", () => {
  const gcore = client();
  for (const part of [
    gcore,
    gcore.http,
    gcore.cloud,
    gcore.cloud.inference,
    gcore.cloud.inference.apiKeys,
  ])
    expect(Object.isFrozen(part)).toBe(true);
});

test.each([
  ["the client", client()],
  ["its openapi-fetch client", client().http],
  ["its settings", readSettings({ apiKey: API_KEY }, manualClock())],
])("printing %s shows no API key", (_, value) => {
  expect(printed(value)).not.toContain(API_KEY);
});

test("sends nothing and asks for no API key until it is called", () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const apiKey = vi.fn(() => API_KEY);
  client({ fetch, apiKey });
  expect(requests).toEqual([]);
  expect(apiKey).not.toHaveBeenCalled();
});

test("looks fetch up for every call, so that a double that comes later is used", async () => {
  const gcore = createGcoreClient({ apiKey: API_KEY, projectId: 7 });
  for (const name of ["first-api-key", "second-api-key"]) {
    const { fetch } = script(answers(200, { ...CREATED, name }));
    vi.stubGlobal("fetch", fetch);
    const created = await gcore.cloud.inference.apiKeys.create({ name });
    expect(created.name).toBe(name);
  }
});

describe("from the environment", () => {
  test("takes API key, project and base URL, with space around them", async () => {
    vi.stubEnv("GCORE_API_KEY", ` apikey ${API_KEY}\n`);
    vi.stubEnv("GCORE_CLOUD_PROJECT_ID", " 42\n");
    vi.stubEnv("GCORE_BASE_URL", "https://gateway.example/gcore/\n");
    const { fetch, requests } = script(answers(200, CREATED));
    await createGcoreClient({ fetch }).cloud.inference.apiKeys.create({
      name: "my-api-key",
    });
    expect(requests[0]?.url).toBe(
      "https://gateway.example/gcore/cloud/v3/inference/42/api_keys",
    );
    expect(requests[0]?.headers.get("authorization")).toBe(`apikey ${API_KEY}`);
  });

  test("takes a blank variable for one that isn't set", () => {
    for (const name of VARIABLES) vi.stubEnv(name, " \n");
    expect(
      thrownBy<InvalidOptionsError>(() => createGcoreClient()).option,
    ).toBe("apiKey");
    expect(() => createGcoreClient({ apiKey: API_KEY })).not.toThrow();
  });
});

test.each([
  ["in Node", false, `gcore-inference/${version}`],
  ["in a browser, which sends its own", true, null],
])("says who is calling: %s", async (_, browser, sent) => {
  const { fetch, requests } = script(answers(200, CREATED));
  const gcore = client({ fetch }, manualClock({ browser }));
  await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  expect(requests[0]?.headers.get("user-agent")).toBe(sent);
});

test("says so with a version, unless the caller says otherwise", async () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const { fetch, requests } = script(answers(200, CREATED));
  const gcore = client({ fetch, headers: { "user-agent": "my-service/2" } });
  await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });
  expect(requests[0]?.headers.get("user-agent")).toBe("my-service/2");
});
