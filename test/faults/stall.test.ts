import { cut, type Cut } from "./plays.ts";
import type { Row } from "./row.ts";
import type { Play } from "./server.ts";
import { rows } from "./table.ts";
import { cutResponse } from "./wire.ts";

/** Long enough for the headers to come on a busy machine. */
const timeout = 800;

function stalling(play: Play): Row {
  return { client: { timeout }, plays: [{ ...play, then: "stall" }] };
}

const unknown = {
  kind: "timeout",
  outcome: "unknown",
  phase: "response",
  attempts: 1,
} as const;

rows("a server that falls silent before its answer leaves it unknown", [
  [
    "before reading",
    stalling({ on: "connection" }),
    { ...unknown, posts: 0, keys: 0 },
  ],
  ["after reading", stalling({}), { ...unknown, posts: 1, keys: 0 }],
  [
    "after creating",
    stalling({ creates: true }),
    { ...unknown, posts: 1, keys: 1 },
  ],
  [
    "in the headers",
    stalling({
      creates: true,
      sends: () => [Buffer.from("HTTP/1.1 200 OK\r\nConte")],
    }),
    { ...unknown, posts: 1, keys: 1 },
  ],
]);

const saved: Readonly<Record<Cut, boolean>> = {
  "at once": false,
  before: false,
  within: false,
  after: true,
  "at the end": true,
};

rows(
  "a server that falls silent within a 2xx has applied it",
  (["length", "chunked"] as const).flatMap((framing) =>
    Object.entries(saved).map(
      ([where, secret]) =>
        [
          `${framing}, ${where}`,
          {
            client: { timeout },
            plays: [cut(where as Cut, "stall", { framing })],
          },
          {
            kind: "unexpected-response",
            outcome: "applied",
            cause: "timeout",
            saved: secret,
            attempts: 1,
            posts: 1,
            keys: 1,
          },
        ] as const,
    ),
  ),
);

rows("a server that falls silent within a refusal has refused", [
  [
    "400",
    stalling(halfOf(400)),
    { kind: "api", status: 400, outcome: "not-applied" },
  ],
  [
    "500",
    stalling(halfOf(500)),
    { kind: "api", status: 500, outcome: "unknown" },
  ],
  [
    "429, which is put off and sent again",
    { plays: [{ ...halfOf(429, ["Retry-After: 0"]), then: "stall" }] },
    { kind: "resolved", posts: 2, keys: 1 },
  ],
]);

const never = (): Promise<never> => new Promise(() => {});

rows("nothing was sent while the call waited for itself", [
  [
    "for its API key",
    { client: { timeout, apiKey: never } },
    {
      kind: "timeout",
      phase: "connect",
      outcome: "not-applied",
      attempts: 0,
      posts: 0,
    },
  ],
  [
    "for a `fetch` that never answers",
    { client: { timeout, fetch: never } },
    { ...unknown, posts: 0 },
  ],
]);

function halfOf(status: number, headers: readonly string[] = []): Play {
  const body = '{"message":"half of an explanat';
  return {
    sends: () => [
      cutResponse(`${body}ion"}`, body.length, { status, headers }),
    ],
  };
}
