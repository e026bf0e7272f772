import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { serve, type SandboxServer } from "../../scripts/sandbox/serve.ts";
import {
  createSandbox,
  type Fault,
  type Sandbox,
} from "../../src/sandbox/index.ts";
import { named, post, url } from "./post.ts";

const servers: SandboxServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serving(
  ...faults: Fault[]
): Promise<{ sandbox: Sandbox; fetch: typeof fetch; base: string }> {
  const sandbox = createSandbox({ faults });
  const server = await serve(sandbox);
  servers.push(server);
  const over: typeof fetch = (input, init) =>
    fetch(server.url + new URL(String(input)).pathname, init);
  return { sandbox, fetch: over, base: server.url };
}

it("answers over HTTP as the sandbox does in memory", async () => {
  const { sandbox, fetch } = await serving();
  const { apiKey } = sandbox;
  const response = await post({ fetch, apiKey });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toMatchObject({
    name: "my-api-key",
    secret: sandbox.keys[0]?.secret,
  });
  expect((await post({ fetch, apiKey })).status).toBe(409);
  expect((await post({ fetch, apiKey: "other" })).status).toBe(401);
});

describe("plays its faults on real sockets", () => {
  it.each<[string, Fault, number]>([
    ["refuse", { kind: "refuse" }, 0],
    ["drop before", { kind: "drop", when: "before" }, 0],
    ["drop after", { kind: "drop", when: "after" }, 1],
    ["drop headers", { kind: "drop", when: "headers" }, 1],
    ["drop body", { kind: "drop", when: "body" }, 1],
    ["drop body at 0", { kind: "drop", when: "body", at: 0 }, 1],
    ["drop body at -1", { kind: "drop", when: "body", at: -1 }, 1],
  ])("%s", async (_, fault, keys) => {
    const { sandbox, fetch } = await serving(fault);
    const { apiKey } = sandbox;
    const reading = post({ fetch, apiKey }).then((r) => r.text());
    await expect(reading).rejects.toBeInstanceOf(TypeError);
    expect(sandbox.keys).toHaveLength(keys);
    expect((await post({ fetch, apiKey }, named("next-api-key"))).status).toBe(
      200,
    );
  });

  it.each(["before", "after", "headers", "body"] as const)(
    "stall %s, until the client leaves",
    async (when) => {
      const { sandbox, fetch } = await serving({ kind: "stall", when });
      const { apiKey } = sandbox;
      const controller = new AbortController();
      const { signal } = controller;
      const reading = post({ fetch, apiKey }, { signal }).then((r) => r.text());
      await expect.poll(() => sandbox.requests.length).toBe(1);
      controller.abort(new Error("enough"));
      await expect(reading).rejects.toThrow("enough");
      expect(
        (await post({ fetch, apiKey }, named("next-api-key"))).status,
      ).toBe(200);
    },
  );

  it("stalls in the body only after its first part", async () => {
    const { sandbox, fetch } = await serving({ kind: "stall", when: "body" });
    const response = await post({ fetch, apiKey: sandbox.apiKey });
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"name":/);
  });
});

it("closes connections that stall", async () => {
  const { sandbox, fetch } = await serving({ kind: "stall", when: "before" });
  const { apiKey } = sandbox;
  const answer = expect(post({ fetch, apiKey })).rejects.toThrow("failed");
  await expect.poll(() => sandbox.requests.length).toBe(1);
  await servers.pop()?.close();
  await answer;
});

it("refuses a port that is taken", async () => {
  const { base } = await serving();
  const again = serve(createSandbox(), { port: Number(new URL(base).port) });
  await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
});

it.each(["TRACE / HTTP/1.1", "GET // HTTP/1.1"])(
  "survives %s",
  async (line) => {
    const { base } = await serving();
    const socket = connect(Number(new URL(base).port), "127.0.0.1");
    socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let answer = "";
    for await (const part of socket) answer += String(part);
    expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
  },
);

it("survives a client that leaves within its request", async () => {
  const { sandbox, fetch, base } = await serving();
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  const { pathname } = new URL(url);
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: x\r\nAuthorization: apikey ${sandbox.apiKey}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
  );
  await expect.poll(() => sandbox.requests.length).toBe(1);
  socket.destroy();
  expect((await post({ fetch, apiKey: sandbox.apiKey })).status).toBe(200);
  expect(sandbox.keys).toHaveLength(1);
});
