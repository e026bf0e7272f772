import { createServer, type AddressInfo } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll } from "vitest";
import { selfSigned } from "./certificate.ts";
import { created } from "./plays.ts";
import { apiKey, type Row } from "./row.ts";
import type { Fetch } from "../../src/index.ts";
import { startServer } from "./server.ts";
import { rows, type Want } from "./table.ts";

const plain = await startServer(() => created());
const encrypted = createTlsServer(selfSigned());
await new Promise<void>((resolve) => encrypted.listen(0, "127.0.0.1", resolve));
const { port } = encrypted.address() as AddressInfo;

afterAll(async () => {
  encrypted.close();
  await plain.close();
});

const notSent: Want = {
  kind: "connection",
  outcome: "not-applied",
  posts: 0,
  keys: 0,
};

const nothingSent: Want = {
  kind: "invalid-options",
  outcome: "not-applied",
  attempts: 0,
  posts: 0,
};

rows("a connection that is never made leaves nothing behind", [
  ["refused", at(await closedUrl()), { ...notSent, attempts: 1 }],
  [
    "refused, three times",
    at(await closedUrl(), 2),
    { ...notSent, attempts: 3 },
  ],
  [
    "a certificate nobody vouches for",
    at(`https://127.0.0.1:${port}`),
    notSent,
  ],
  ["TLS where none is spoken", at(plain.url.replace("http", "https")), notSent],
  ...[
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ].map(
    (code) => [code, failing({ code }), { ...notSent, attempts: 1 }] as const,
  ),
  ...["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET"].map(
    (code) =>
      [
        `${code} in connect`,
        failing({ code, syscall: "connect" }),
        notSent,
      ] as const,
  ),
  [
    "refused at every address",
    failing({
      code: "ECONNREFUSED",
      errors: [
        { code: "ECONNREFUSED" },
        { code: "ENETUNREACH", syscall: "connect" },
      ],
    }),
    notSent,
  ],
]);

rows("a connection that is never made is tried again", [
  [
    "refused once",
    failing({ code: "ECONNREFUSED" }, 1, 2),
    { kind: "resolved", posts: 1, keys: 1 },
  ],
  [
    "not found twice",
    failing({ code: "ENOTFOUND" }, 2, 2),
    { kind: "resolved", posts: 1, keys: 1 },
  ],
  [
    "refused, then dropped",
    {
      ...failing({ code: "ECONNREFUSED" }, 1, 2),
      plays: [{ creates: true, then: "reset" }],
    },
    { kind: "connection", outcome: "unknown", attempts: 2, posts: 1, keys: 1 },
  ],
]);

rows("an API key that can't be had leaves nothing behind", [
  [
    "a vault that is down",
    { client: { apiKey: () => Promise.reject(new Error(`no ${apiKey}`)) } },
    nothingSent,
  ],
  [
    "a vault that throws",
    {
      client: {
        apiKey: () => {
          throw new Error(`no ${apiKey}`);
        },
      },
    },
    nothingSent,
  ],
  [
    "a key with a line break in it",
    { client: { apiKey: () => `${apiKey}\nX: y` } },
    nothingSent,
  ],
  ["no key", { client: { apiKey: () => "" } }, nothingSent],
]);

rows("a failure that could be anything stays unknown, and isn't tried again", [
  ...[
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "UND_ERR_SOCKET",
    "UND_ERR_HEADERS_TIMEOUT",
  ].map((code) => [code, failing({ code }, Infinity, 2), unknown()] as const),
  ["no code (browsers)", throwing(new TypeError("Failed to fetch")), unknown()],
  ["a string", throwing("canceled"), unknown()],
  ["undefined", throwing(undefined), unknown()],
  [
    "one address refused, one reset",
    failing({ errors: [{ code: "ECONNREFUSED" }, { code: "ECONNRESET" }] }),
    unknown(),
  ],
  [
    "an error that quotes its input",
    throwing(new TypeError(`apikey ${apiKey}`)),
    unknown(),
  ],
]);

function unknown(): Want {
  return { kind: "connection", outcome: "unknown", attempts: 1 };
}

function at(baseUrl: string, maxRetries: number = 0): Row {
  return { client: { baseUrl, maxRetries } };
}

/** `fetch` fails as Node's does, some times, and then works. */
function failing(
  cause: object,
  times: number = Infinity,
  maxRetries: number = 0,
): Row {
  const error = (): TypeError =>
    new TypeError("fetch failed", {
      cause: Object.assign(new Error("inner"), cause),
    });
  let left = times;
  const fetch: Fetch = async (url, init) => {
    if (left-- > 0) throw error();
    return globalThis.fetch(url, init);
  };
  return { client: { fetch, maxRetries } };
}

function throwing(thrown: unknown): Row {
  return { client: { fetch: () => Promise.reject(thrown as Error) } };
}

async function closedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
