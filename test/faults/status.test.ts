import { expect, it } from "vitest";
import { created, refused } from "./plays.ts";
import { play, type Row } from "./row.ts";
import { rows } from "./table.ts";
import { response } from "./wire.ts";

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
      client: { timeout: 800 },
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
