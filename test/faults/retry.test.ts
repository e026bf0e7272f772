import { refused } from "./plays.ts";
import type { Row } from "./row.ts";
import { rows, type Want } from "./table.ts";

const again: Want = { kind: "resolved", posts: 2, keys: 1 };
const putOff: Want = {
  kind: "api",
  outcome: "not-applied",
  attempts: 1,
  posts: 1,
  keys: 0,
};
const unclear: Want = { ...putOff, outcome: "unknown" };

function after(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

function row(
  status: number,
  retryAfter?: string,
  client: Row["client"] = {},
): Row {
  const headers =
    retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`];
  return { client, plays: [refused(status, headers)] };
}

for (const status of [429, 503])
  rows(`${status} is sent again when the server says so, in time`, [
    ["at once", row(status, "0"), again],
    ["after a second", row(status, "1"), again],
    ["at a time that has passed", row(status, after(-3600)), again],
    ["at a time to come", row(status, after(1)), again],
    [
      "but not after 90 seconds",
      row(status, "90"),
      { ...putOff, retryAfter: 90 },
    ],
    [
      "but not in 30 years",
      row(status, "1000000000"),
      { ...putOff, retryAfter: 1_000_000_000 },
    ],
    ["but not in an hour", row(status, after(3600)), putOff],
    [
      "but not beyond the budget",
      row(status, "5", { timeout: 2_000 }),
      { ...putOff, retryAfter: 5 },
    ],
    [
      "but not without retries",
      row(status, "0", { maxRetries: 0 }),
      { ...putOff, retryAfter: 0 },
    ],
    [
      "but not for ever",
      {
        plays: Array.from({ length: 4 }, () =>
          refused(status, ["Retry-After: 0"]),
        ),
      },
      { ...putOff, attempts: 3, posts: 3 },
    ],
  ]);

rows(
  "without a Retry-After that can be read, 429 is sent again and 503 isn't",
  [undefined, "soon", "-1", "1.5", "0x10", "Mon", "1 minute"].flatMap(
    (garbage) =>
      [
        [`429, ${garbage}`, row(429, garbage), again],
        [`503, ${garbage}`, row(503, garbage), unclear],
      ] as const,
  ),
);

rows("what a Retry-After asked for is told in seconds", [
  ["a count", row(429, "7", { maxRetries: 0 }), { ...putOff, retryAfter: 7 }],
  [
    "a past date",
    row(429, after(-9), { maxRetries: 0 }),
    { ...putOff, retryAfter: 0 },
  ],
  [
    "garbage",
    row(429, "soon", { maxRetries: 0 }),
    { ...putOff, retryAfter: undefined },
  ],
]);

rows("nothing else is sent again, whatever it asks for", [
  ...[400, 404, 409].map(
    (status) => [String(status), row(status, "0"), putOff] as const,
  ),
  ...[408, 500, 502, 504].map(
    (status) => [String(status), row(status, "0"), unclear] as const,
  ),
]);

rows("what came before doesn't get lost", [
  [
    "put off, then dropped",
    {
      plays: [
        refused(429, ["Retry-After: 0"]),
        { creates: true, then: "reset" },
      ],
    },
    { kind: "connection", outcome: "unknown", attempts: 2, posts: 2, keys: 1 },
  ],
  [
    "put off, then taken",
    { plays: [refused(503, ["Retry-After: 0"]), refused(409)] },
    { ...putOff, status: 409, attempts: 2, posts: 2 },
  ],
]);
