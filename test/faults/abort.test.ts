import { cut, refused, type Cut } from "./plays.ts";
import type { Row } from "./row.ts";
import { rows } from "./table.ts";
import { cutResponse } from "./wire.ts";

const aborted = { kind: "aborted", attempts: 1 } as const;

rows("an abort before a 2xx", [
  [
    "before the call",
    { request: { signal: AbortSignal.abort() } },
    { kind: "aborted", outcome: "not-applied", attempts: 0, posts: 0 },
  ],
  [
    "by a signal that isn't an error",
    { request: { signal: AbortSignal.abort("enough") } },
    { kind: "aborted", outcome: "not-applied", posts: 0 },
  ],
  [
    "while it waits for the API key",
    { client: { apiKey: () => new Promise(() => {}) }, abortWhen: () => true },
    { kind: "aborted", outcome: "not-applied", attempts: 0, posts: 0 },
  ],
  [
    "while the server thinks",
    { plays: [{ then: "stall" }], abortWhen: ({ posts }) => posts === 1 },
    { ...aborted, outcome: "unknown", posts: 1, keys: 0 },
  ],
  [
    "after the server has created",
    {
      plays: [{ creates: true, then: "stall" }],
      abortWhen: ({ posts }) => posts === 1,
    },
    { ...aborted, outcome: "unknown", posts: 1, keys: 1 },
  ],
  [
    "while it waits to send again",
    {
      plays: [refused(429, ["Retry-After: 9"])],
      abortWhen: ({ answers }) => answers === 1,
    },
    { ...aborted, outcome: "not-applied", posts: 1, keys: 0 },
  ],
  [
    "in a refusal",
    {
      plays: [
        { sends: () => [cutResponse("{}", 1, { status: 400 })], then: "stall" },
      ],
      abortWhen: ({ bytes }) => bytes === 1,
    },
    { ...aborted, posts: 1, keys: 0 },
  ],
]);

function within(where: Cut, bytes: number): Row {
  return {
    plays: [cut(where, "stall")],
    abortWhen: (seen) => seen.bytes >= bytes,
  };
}

const applied = {
  kind: "unexpected-response",
  outcome: "applied",
  cause: "aborted",
  posts: 1,
  keys: 1,
} as const;

rows("an abort after a 2xx has begun", [
  [
    "before its body",
    {
      plays: [cut("at once", "stall")],
      abortWhen: ({ answers }) => answers === 1,
    },
    { ...applied, saved: false },
  ],
  ["before its secret", within("before", 1), { ...applied, saved: false }],
  ["within its secret", within("within", 60), { ...applied, saved: false }],
  ["after its secret", within("after", 60), { ...applied, saved: true }],
  ["before its end", within("at the end", 60), { ...applied, saved: true }],
]);

rows("an abort after the call", [
  [
    "changes nothing",
    { abortWhen: () => false },
    { kind: "resolved", posts: 1, keys: 1 },
  ],
]);
