import { describe, expect, it } from "vitest";
import { createGcoreClient, type GcoreClient } from "../../src/index.ts";
import { created, cut, refused } from "./plays.ts";
import { claimOf } from "./report.ts";
import { apiKey } from "./row.ts";
import { startServer, type FaultyServer, type Play } from "./server.ts";

const path = "/cloud/v3/inference/{project_id}/api_keys";

interface Told {
  readonly kind: string;
  readonly outcome?: string;
  readonly status?: number;
  readonly posts: number;
  readonly keys: number;
}

async function serving<T>(
  plays: readonly Play[],
  work: (client: GcoreClient, server: FaultyServer) => Promise<T>,
): Promise<T> {
  const server = await startServer((number) => plays[number - 1] ?? created());
  const client = createGcoreClient({
    apiKey,
    baseUrl: server.url,
    timeout: 800,
  });
  try {
    return await work(client, server);
  } finally {
    await server.close();
  }
}

async function post(
  client: GcoreClient,
): Promise<{ kind: string; status?: number }> {
  const [settled] = await Promise.allSettled([
    client.http.POST(path, {
      params: { path: { project_id: 1 } },
      body: { name: "my-api-key" },
    }),
  ]);
  if (settled.status === "rejected") return claimOf(settled);
  const { data, response } = settled.value;
  return {
    kind: data === undefined ? "error" : "data",
    status: response.status,
  };
}

describe.concurrent("client.http sends a POST by the same rules", () => {
  it.each<[string, Play, Told]>([
    [
      "as it should be",
      created(),
      { kind: "data", status: 200, posts: 1, keys: 1 },
    ],
    [
      "dropped",
      { creates: true, then: "reset" },
      { kind: "connection", outcome: "unknown", posts: 1, keys: 1 },
    ],
    [
      "stalled",
      { creates: true, then: "stall" },
      { kind: "timeout", outcome: "unknown", posts: 1, keys: 1 },
    ],
    [
      "cut",
      cut("within", "end"),
      { kind: "unexpected-response", outcome: "applied", posts: 1, keys: 1 },
    ],
    [
      "stalled in the body",
      cut("within", "stall"),
      { kind: "unexpected-response", outcome: "applied", posts: 1, keys: 1 },
    ],
    [
      "put off",
      refused(429, ["Retry-After: 0"]),
      { kind: "data", status: 200, posts: 2, keys: 1 },
    ],
    [
      "broken",
      { ...refused(500), creates: true },
      { kind: "error", status: 500, posts: 1, keys: 1 },
    ],
    [
      "unavailable",
      refused(503),
      { kind: "error", status: 503, posts: 1, keys: 0 },
    ],
    [
      "redirected",
      refused(307, ["Location: /elsewhere"]),
      { kind: "error", status: 307, posts: 1, keys: 0 },
    ],
  ])("%s", async (_, play, want) => {
    await serving([play], async (client, server) => {
      const told = await post(client);
      const { posts, keys } = server;
      expect({ ...told, posts: posts.length, keys: keys.length }).toMatchObject(
        want,
      );
    });
  });
});

it("a middleware runs once a call, and is handed no API key", async () => {
  const handed: string[] = [];
  await serving([refused(429, ["Retry-After: 0"])], async (client, server) => {
    client.http.use({
      onRequest: ({ request }) => {
        handed.push(JSON.stringify([...request.headers]));
      },
    });
    expect(await post(client)).toMatchObject({ kind: "data" });
    expect(server.posts).toHaveLength(2);
  });
  expect(handed).toHaveLength(1);
  expect(handed.join()).not.toContain(apiKey);
});

it("a middleware that breaks leaves nothing behind before the request, and a key after it", async () => {
  const broken = (): never => {
    throw new Error(`${apiKey} broke it`);
  };
  await serving([], async (client, server) => {
    client.http.use({ onRequest: broken });
    expect(await post(client)).toMatchObject({ outcome: "not-applied" });
    expect(server.posts).toEqual([]);
  });
  await serving([], async (client, server) => {
    client.http.use({ onResponse: broken });
    expect(await post(client)).toMatchObject({ outcome: "applied" });
    expect(server.keys).toHaveLength(1);
  });
});
