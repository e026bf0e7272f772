import { describe, expect, it } from "vitest";
import { createSandbox, seededRandom } from "../../src/sandbox/index.ts";
import { description, name, responseBody } from "../support/spec.ts";
import { headers, named, post, url } from "./post.ts";

describe("a created key", () => {
  it("comes as the spec says, with its secret", async () => {
    const clock = (): Date => new Date("2026-01-02T03:04:05Z");
    const sandbox = createSandbox({ clock });
    const response = await post(sandbox);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toEqual(
      responseBody({
        ...body,
        name: "my-api-key",
        description: null,
        secret: sandbox.keys[0]?.secret,
        created_at: "2026-01-02T03:04:05.000Z",
        expires_at: null,
        deployment_names: [],
      }),
    );
  });

  it("keeps the description and the expiry it was given", async () => {
    const given = { description: "mine", expires_at: "2027-01-01T00:00:00Z" };
    const sandbox = createSandbox();
    const body = JSON.stringify({ name: "my-api-key", ...given });
    const response = await post(sandbox, { body });
    expect(await response.json()).toMatchObject(given);
  });

  it("stands in the ledger with its project", async () => {
    const sandbox = createSandbox();
    await post(sandbox, {}, url.replace("/1/", "/7/"));
    expect(sandbox.keys).toMatchObject([{ projectId: 7, name: "my-api-key" }]);
  });

  it("may have the name of a key in another project", async () => {
    const sandbox = createSandbox();
    await post(sandbox, {}, url.replace("/1/", "/7/"));
    expect((await post(sandbox)).status).toBe(200);
  });

  it("is the same in every run with the same seed and clock", async () => {
    const run = async (): Promise<string> => {
      const clock = (): Date => new Date(0);
      const sandbox = createSandbox({ clock, random: seededRandom(7) });
      return sandbox.apiKey + (await (await post(sandbox)).text());
    };
    expect(await run()).toBe(await run());
  });

  it("is another one in every run without a seed", async () => {
    const [one, other] = [createSandbox(), createSandbox()];
    await Promise.all([post(one), post(other)]);
    expect(one.keys[0]?.secret).not.toBe(other.keys[0]?.secret);
    expect(one.apiKey).not.toBe(other.apiKey);
  });
});

describe("a refused request", () => {
  const { apiKey } = createSandbox();
  const projectIds = [1];
  const contentType = (value: string): RequestInit => ({
    headers: { ...headers(apiKey), "Content-Type": value },
  });
  const authorization = (value: string): RequestInit => ({
    headers: { ...headers(apiKey), Authorization: value },
  });

  it.each<[string, number, string, RequestInit, string?]>([
    ["no credentials", 401, "Unauthorized", { headers: {} }],
    ["another key", 401, "Unauthorized", authorization("apikey other")],
    ["another scheme", 401, "Unauthorized", authorization(`Bearer ${apiKey}`)],
    ["no scheme", 401, "Unauthorized", authorization(apiKey)],
    ["text", 415, "HTTPError", contentType("text/plain")],
    ["broken JSON", 400, "ValidationError", { body: "{" }],
    ["no body", 400, "ValidationError", { body: null }],
    ["PUT", 405, "HTTPError", { method: "PUT" }],
    ["a project unknown", 404, "NotFoundError", {}, url.replace("1/a", "2/a")],
    ["no project id", 404, "NotFoundError", {}, url.replace("1/a", "NaN/a")],
    ["another path", 404, "NotFoundError", {}, `${url}/my-api-key/x`],
    [
      "a prefixed path",
      404,
      "NotFoundError",
      {},
      url.replace("cloud", "x/cloud"),
    ],
  ])("%s: %i %s, and no key", async (_, status, exception_class, init, to) => {
    const sandbox = createSandbox({ apiKey, projectIds });
    const response = await post(sandbox, init, to);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      exception_class,
      message: expect.any(String),
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(sandbox.keys).toEqual([]);
    expect(sandbox.requests).toMatchObject([{ number: 1, status }]);
  });

  it("names every invalid field", async () => {
    const body = JSON.stringify({ name: "A", description: 7 });
    const response = await post(createSandbox(), { body });
    expect(await response.json()).toMatchObject({
      invalid_fields: {
        name: [
          `minLength: ${name.minLength}`,
          expect.stringContaining("pattern: ^"),
        ],
        description: ["type: string"],
      },
    });
  });

  it("names a missing field", async () => {
    const response = await post(createSandbox(), { body: "{}" });
    expect(await response.json()).toMatchObject({
      invalid_fields: { name: ["Field required"] },
    });
  });

  it("a name that is taken: 409, and the first key stays", async () => {
    const sandbox = createSandbox();
    await post(sandbox);
    expect((await post(sandbox)).status).toBe(409);
    expect(sandbox.keys).toHaveLength(1);
  });

  it.each(["apikey", "APIKey", "ApiKey"])(
    "not for the case of the scheme: %s",
    async (scheme) => {
      const init = authorization(`${scheme} ${apiKey}`);
      expect((await post(createSandbox({ apiKey }), init)).status).toBe(200);
    },
  );

  it("not for a parameter of the media type, nor for a description of emoji at its limit", async () => {
    const body = JSON.stringify({
      name: "my-api-key",
      description: "😀".repeat(description.maxLength),
    });
    const init = { ...contentType("Application/JSON; charset=utf-8"), body };
    expect((await post(createSandbox({ apiKey }), init)).status).toBe(200);
  });
});

it("takes a Request in place of a URL", async () => {
  const sandbox = createSandbox();
  const request = new Request(url, {
    method: "POST",
    headers: headers(sandbox.apiKey),
    ...named("my-api-key"),
  });
  expect((await sandbox.fetch(request)).status).toBe(200);
});

it("keeps no API key in what it tells of its requests", async () => {
  const sandbox = createSandbox();
  await post(sandbox);
  expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.apiKey);
});

it("knows nothing of another sandbox", async () => {
  await post(createSandbox());
  expect(createSandbox().keys).toEqual([]);
});
