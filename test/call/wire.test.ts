import { gzipSync } from "node:zlib";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createGcoreClient } from "../../src/client.ts";
import type { UnexpectedResponseError } from "../../src/index.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import { API_KEY, CREATED, SECRET } from "../support/account.ts";
import { printed } from "../support/printed.ts";
import { rejectionOf } from "../support/rejection.ts";
import { nobodysUrl, serve, type Answer } from "../support/server.ts";

/** What the platform's own fetch makes of faults on a real connection. */

const text = JSON.stringify({ secret: SECRET, ...rest() });

function rest() {
  const { secret: _, ...others } = CREATED;
  return others;
}

async function create(answer: Answer, options: GcoreClientOptions = {}) {
  const server = await serve(() => answer);
  const { cloud } = createGcoreClient({
    apiKey: API_KEY,
    baseUrl: server.url,
    projectId: 1,
    ...options,
  });
  const key = cloud.inference.apiKeys.create({ name: "my-api-key" });
  return { server, key };
}

const raw =
  (head: string, body: string | Uint8Array = "") =>
  ({ socket }: ServerResponse) => {
    socket?.write(`HTTP/1.1 ${head}\r\n\r\n`);
    socket?.end(body);
  };

test.each<[string, (response: ServerResponse) => void]>([
  ["drops the connection", ({ socket }) => void socket?.destroy()],
  ["resets the connection", ({ socket }) => void socket?.resetAndDestroy()],
  [
    "ends it in the headers",
    ({ socket }) => void socket?.end("HTTP/1.1 200 OK\r\nConte"),
  ],
  [
    "answers in another protocol",
    ({ socket }) => void socket?.end("220 ready\r\n"),
  ],
  [
    "answers 101",
    raw("101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade"),
  ],
])("a server that %s after reading: unknown, one POST", async (_, answer) => {
  const { server, key } = await create(answer);
  const error = await rejectionOf(key);
  expect(error).toMatchObject({
    name: "ConnectionError",
    outcome: "unknown",
    attempts: 1,
  });
  expect(server.ledger).toHaveLength(1);
});

test("a port where nobody listens: not applied, tried as often as allowed", async () => {
  const { key } = await create(
    {},
    { baseUrl: await nobodysUrl(), maxRetries: 1 },
  );
  expect(await rejectionOf(key)).toMatchObject({
    name: "ConnectionError",
    outcome: "not-applied",
    attempts: 2,
  });
});

test("a port that speaks no TLS: not applied", async () => {
  const { url } = await serve(() => ({}));
  const baseUrl = url.replace("http:", "https:");
  const { key } = await create({}, { baseUrl, maxRetries: 0 });
  expect(await rejectionOf(key)).toMatchObject({
    name: "ConnectionError",
    outcome: "not-applied",
    attempts: 1,
  });
});

const part = text.slice(0, text.indexOf(SECRET) + SECRET.length + 5);
const length = `content-length: ${text.length}`;
const chunk = `${part.length.toString(16)}\r\n${part}\r\n`;

test.each<[string, Answer]>([
  ["with a length", raw(`200 OK\r\n${length}`, part)],
  ["in chunks", raw("200 OK\r\ntransfer-encoding: chunked", chunk)],
  ["until the end of the connection", raw("200 OK\r\nconnection: close", part)],
])(
  "a body %s that is cut behind the secret: applied, the secret saved",
  async (_, answer) => {
    const { server, key } = await create(answer);
    const error = await rejectionOf<UnexpectedResponseError>(key);
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      outcome: "applied",
    });
    expect(error.secret?.reveal()).toBe(SECRET);
    expect(printed(error)).not.toContain(SECRET);
    expect(server.ledger).toHaveLength(1);
  },
);

test.each<[string, Answer]>([
  [
    "compressed",
    { headers: { "content-encoding": "gzip" }, body: gzipSync(text) },
  ],
  [
    "after 103 Early Hints",
    raw(
      `103 Early Hints\r\nlink: <a>\r\n\r\nHTTP/1.1 200 OK\r\n${length}`,
      text,
    ),
  ],
  ["with a byte order mark", { body: `\ufeff${text}` }],
])("a key that comes %s is read", async (_, answer) => {
  const { key } = await create(answer);
  expect((await key).secret.reveal()).toBe(SECRET);
});

test("compressed text that isn't: applied", async () => {
  const headers = { "content-encoding": "gzip" };
  const { key } = await create({ headers, body: text });
  expect(await rejectionOf(key)).toMatchObject({
    name: "UnexpectedResponseError",
    outcome: "applied",
  });
});

test("of a hundred megabytes of error no more than a few are sent", async () => {
  const megabyte = Buffer.alloc(2 ** 20, "x");
  let sent = 0;
  const { key } = await create((response) => {
    response.writeHead(400).on("error", () => undefined);
    const send = (): void => {
      while (sent++ < 100) if (!response.write(megabyte)) return;
      response.end();
    };
    response.on("drain", send);
    send();
  });
  expect(await rejectionOf(key)).toMatchObject({
    name: "ApiError",
    status: 400,
  });
  expect(sent).toBeLessThan(20);
});
