import { expect, it } from "vitest";
import { answer, created, refused, told } from "./plays.ts";
import { apiKey, play } from "./row.ts";
import type { Row } from "./row.ts";
import { rows } from "./table.ts";
import { cutResponse, response } from "./wire.ts";

/** What an answer says about its request, without a `Retry-After`. */
function outcomeOf(status: number): string {
  return status === 408 || status >= 500 ? "unknown" : "not-applied";
}

/** Never seen by a caller: `fetch` fails on the one and repeats the other (which surely wasn't processed) by itself. */
const kept: readonly number[] = [407, 421];

it("every status from 300 to 599 is told with its outcome", async () => {
  const client = { maxRetries: 0 };
  const statuses = Array.from(
    { length: 300 },
    (_, index) => 300 + index,
  ).filter((status) => !kept.includes(status));
  const told = statuses.map((status) =>
    play({ client, plays: [refused(status, [], "")] }),
  );
  expect(await Promise.all(told)).toMatchObject(
    statuses.map((status) => ({
      kind: "api",
      status,
      outcome: outcomeOf(status),
      attempts: 1,
      posts: 1,
      keys: 0,
      violations: [],
    })),
  );
}, 30_000);

it("every 5xx may hide a key, and none is sent again", async () => {
  const statuses = Array.from({ length: 100 }, (_, index) => 500 + index);
  const told = statuses.map((status) =>
    play({ plays: [{ ...refused(status), creates: true }] }),
  );
  expect(await Promise.all(told)).toMatchObject(
    statuses.map((status) => ({
      status,
      outcome: "unknown",
      posts: 1,
      keys: 1,
      violations: [],
    })),
  );
});

function early(line: string): Row {
  const { sends } = created();
  return {
    plays: [
      { creates: true, sends: (key) => [hint(line), ...(sends?.(key) ?? [])] },
    ],
  };
}

function hint(line: string): Buffer {
  return Buffer.from(`HTTP/1.1 ${line}\r\n\r\n`);
}

rows("what fetch keeps to itself breaks no promise either", [
  [
    "407",
    { plays: [refused(407)] },
    { kind: "connection", outcome: "unknown", posts: 1, keys: 0 },
  ],
  ["421", { plays: [refused(421)] }, { kind: "resolved", posts: 2, keys: 1 }],
  [
    "100 Continue",
    early("100 Continue"),
    { kind: "connection", outcome: "unknown", posts: 1, keys: 1 },
  ],
]);

rows("a 1xx is no answer", [
  ...["102 Processing", "103 Early Hints"].map(
    (line) =>
      [line, early(line), { kind: "resolved", posts: 1, keys: 1 }] as const,
  ),
  [
    "102 and silence",
    {
      client: { timeout: 150 },
      plays: [
        { creates: true, sends: () => [hint("102 Processing")], then: "stall" },
      ],
    },
    { kind: "timeout", outcome: "unknown", posts: 1, keys: 1 },
  ],
  [
    "101, which nobody asked for",
    {
      plays: [
        { creates: true, sends: () => [hint("101 Switching Protocols")] },
      ],
    },
    { outcome: "unknown", kind: "connection", posts: 1, keys: 1 },
  ],
]);

rows("what is no HTTP leaves the outcome unknown", [
  [
    "another protocol",
    {
      plays: [
        {
          creates: true,
          sends: () => [Buffer.from("220 mail.example ESMTP\r\n")],
        },
      ],
    },
    { kind: "connection", outcome: "unknown", posts: 1 },
  ],
  [
    "headers without an end",
    {
      plays: [
        {
          creates: true,
          sends: () => [
            Buffer.from(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}`),
          ],
        },
      ],
    },
    { kind: "connection", outcome: "unknown", posts: 1 },
  ],
  [
    "a body longer than it says",
    {
      plays: [
        {
          creates: true,
          sends: (key) => [
            response("x", { headers: [`X-Name: ${key.name}`] }),
            Buffer.from("surplus"),
          ],
        },
      ],
    },
    { kind: "unexpected-response", outcome: "applied" },
  ],
]);

rows("an error body is read leniently", [
  [
    "as the product docs have it",
    {
      plays: [
        refused(
          409,
          [],
          '{"exception_class":"Conflict","message":"taken","request_id":"r"}',
        ),
      ],
    },
    {
      kind: "api",
      code: "Conflict",
      message: expect.stringContaining("taken") as string,
    },
  ],
  [
    "as the spec has it",
    { plays: [refused(400, [], '{"code":"bad","message":"no"}')] },
    { kind: "api", code: "bad" },
  ],
  [
    "HTML",
    { plays: [refused(404, [], "<h1>nginx</h1>")] },
    { kind: "api", status: 404, code: undefined },
  ],
  [
    "cut",
    {
      plays: [
        { sends: () => [cutResponse('{"code":"x"}', 5, { status: 404 })] },
      ],
    },
    { kind: "api", status: 404 },
  ],
  [
    "100 MB",
    { plays: [refused(404, [], "x".repeat(100_000_000))] },
    { kind: "api", status: 404 },
  ],
  ...["", "exception_class", "code", "message", "request_id"].map(
    (member) =>
      [
        `that echoes the API key in ${member || "nothing that is read"}`,
        {
          plays: [
            refused(401, [], JSON.stringify({ [member]: `Bad: ${apiKey}` })),
          ],
        },
        { kind: "api", status: 401 },
      ] as const,
  ),
  [
    "that echoes a part of the API key",
    {
      plays: [
        refused(
          401,
          [],
          JSON.stringify({ message: `Bad: ${apiKey.slice(0, 20)}...` }),
        ),
      ],
    },
    { kind: "api", status: 401 },
  ],
  [
    "that echoes the API key as a field",
    {
      plays: [
        refused(
          400,
          [],
          JSON.stringify({ invalid_fields: { [apiKey]: [apiKey] } }),
        ),
      ],
    },
    { kind: "api", status: 400 },
  ],
  [
    "beside a header that echoes the API key",
    { plays: [refused(401, [`X-Request-Id: ${apiKey}`])] },
    { kind: "api", status: 401 },
  ],
  [
    "beside a redirect that has the API key for a host",
    { plays: [refused(302, [`Location: https://${apiKey}.example/`])] },
    { kind: "api", status: 302 },
  ],
  [
    "that tells the created key after all",
    { plays: [told(answer, { status: 500 })] },
    { kind: "api", outcome: "unknown" },
  ],
  [
    "that quotes the created secret",
    {
      plays: [
        told(({ secret }) => JSON.stringify({ message: secret, secret }), {
          status: 500,
        }),
      ],
    },
    { kind: "api", outcome: "unknown" },
  ],
]);
