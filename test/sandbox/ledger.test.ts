import { expect, it } from "vitest";
import { serve } from "../../scripts/sandbox/serve.ts";
import { createApi } from "../../src/sandbox/api.ts";
import { createLedger } from "../../src/sandbox/ledger.ts";
import { createSandbox, seededRandom } from "../../src/sandbox/index.ts";
import { ask } from "./ask.ts";
import { headers, url } from "./post.ts";

const names = ["key-1", "key-2", "key-3"];
const preset = names.map((name) => ({ name }));

it("lists a page, and how many keys there are", async () => {
  const sandbox = createSandbox({
    keys: [...preset, { name: "elsewhere", projectId: 2 }],
  });
  const page = async (query: string): Promise<unknown> => {
    const { body } = await ask(sandbox, "GET", query);
    return [
      body.count,
      ...body.results.map((key: { name: string }) => key.name),
    ];
  };
  expect(await page("")).toEqual([3, ...names]);
  expect(await page("?limit=2")).toEqual([3, "key-1", "key-2"]);
  expect(await page("?limit=2&offset=2")).toEqual([3, "key-3"]);
  expect(await page("?offset=9")).toEqual([3]);
});

it("gives no more than the spec's default on a page", async () => {
  const keys = Array.from({ length: 101 }, (_, at) => ({ name: `key-${at}` }));
  const { body } = await ask(createSandbox({ keys }), "GET");
  expect(body.count).toBe(101);
  expect(body.results).toHaveLength(100);
});

it("tells a secret at the creation, and never again", async () => {
  const sandbox = createSandbox();
  const created = await ask(sandbox, "POST", "", { name: "key-1" });
  const { secret, ...key } = created.body;
  expect(secret).toBe(sandbox.keys[0]?.secret);
  const { body: got } = await ask(sandbox, "GET", "/key-1");
  expect(got).not.toHaveProperty("secret");
  expect(key).toMatchObject(got);
  expect((await ask(sandbox, "GET")).body.results).toEqual([got]);
  const described = { description: "mine" };
  expect((await ask(sandbox, "PATCH", "/key-1", described)).body).toEqual({
    ...got,
    ...described,
  });
});

it("changes the description where one is given, null included", async () => {
  const sandbox = createSandbox({
    keys: [{ name: "key-1", description: "old" }],
  });
  const changed = async (body: object): Promise<unknown> =>
    (await ask(sandbox, "PATCH", "/key-1", body)).body.description;
  expect(await changed({})).toBe("old");
  expect(await changed({ description: "new" })).toBe("new");
  expect(await changed({ description: null })).toBe(null);
  expect(sandbox.keys[0]?.description).toBe(null);
});

it("takes nothing but the description from a change", async () => {
  const sandbox = createSandbox({ keys: preset });
  await ask(sandbox, "PATCH", "/key-1", { name: "key-9", secret: "mine" });
  expect(sandbox.keys[0]).toMatchObject({ name: "key-1" });
  expect(sandbox.keys[0]?.secret).not.toBe("mine");
});

it("deletes a key once, and lets its name be taken again", async () => {
  const sandbox = createSandbox({ keys: preset });
  const remove = () => ask(sandbox, "DELETE", "/key-2");
  expect(await remove()).toEqual({ status: 204, body: undefined });
  expect(sandbox.keys.map(({ name }) => name)).toEqual(["key-1", "key-3"]);
  expect((await remove()).status).toBe(404);
  const again = await ask(sandbox, "POST", "", { name: "key-2" });
  expect(again.status).toBe(200);
});

it("deletes no key that a deployment uses", async () => {
  const keys = [{ name: "key-1", deployment_names: ["a-model"] }];
  const sandbox = createSandbox({ keys });
  expect(await ask(sandbox, "DELETE", "/key-1")).toMatchObject({
    status: 409,
    body: { exception_class: "ConflictError" },
  });
  expect(sandbox.keys).toHaveLength(1);
});

it.each(["GET", "PATCH", "DELETE"])(
  "answers 404 to %s of a key that isn't there",
  async (method) => {
    const body = method === "PATCH" ? {} : undefined;
    const told = await ask(createSandbox(), method, "/key-1", body);
    expect(told.status).toBe(404);
  },
);

it("answers 501 to an operation of the spec that it can't play", async () => {
  const random = seededRandom(1);
  const ledger = createLedger(() => new Date(0), random);
  const answer = createApi({
    apiKey: "key",
    projectIds: undefined,
    ledger,
    plays: {},
    random,
  });
  const reply = answer({
    method: "GET",
    url: new URL(url),
    headers: new Headers(headers("key")),
    body: "",
  });
  expect(reply.status).toBe(501);
  expect(new TextDecoder().decode(reply.body)).toContain(
    "InferenceApiKeysHandler.get",
  );
});

it("does all of it over HTTP too", async () => {
  const sandbox = createSandbox({ keys: preset });
  const server = await serve(sandbox);
  const over = {
    apiKey: sandbox.apiKey,
    fetch: ((to, init) => {
      const { pathname, search } = new URL(String(to));
      return fetch(server.url + pathname + search, init);
    }) as typeof fetch,
  };
  const page = await ask(over, "GET", "?limit=1&offset=1");
  expect(page.body).toMatchObject({ count: 3, results: [{ name: "key-2" }] });
  const change = await ask(over, "PATCH", "/key-1", { description: "mine" });
  expect(change.body.description).toBe("mine");
  expect((await ask(over, "DELETE", "/key-1")).status).toBe(204);
  expect((await ask(over, "GET", "/key-1")).status).toBe(404);
  await server.close();
});
