import { cut } from "./plays.ts";
import type { Play } from "./server.ts";
import { rows, type Want } from "./table.ts";

const statusLine = Buffer.from("HTTP/1.1 20");
const someHeaders = Buffer.from(
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le",
);

const phases: readonly (readonly [string, Play, Partial<Want>])[] = [
  ["after reading", {}, { posts: 1, keys: 0 }],
  ["after creating", { creates: true }, { posts: 1, keys: 1 }],
  [
    "in the status line",
    { creates: true, sends: () => [statusLine] },
    { posts: 1, keys: 1 },
  ],
  [
    "in the headers",
    { creates: true, sends: () => [someHeaders] },
    { posts: 1, keys: 1 },
  ],
];

const unknown = {
  kind: "connection",
  outcome: "unknown",
  attempts: 1,
} as const;

rows(
  "a dropped connection is unknown, and never tried again",
  (["end", "reset"] as const).flatMap((then) =>
    phases.map(
      ([phase, play, truth]) =>
        [
          `${then} ${phase}`,
          { plays: [{ ...play, then }] },
          { ...unknown, ...truth },
        ] as const,
    ),
  ),
);

rows("a connection that is dropped before the request is read", [
  [
    "in good order: unknown",
    { plays: [{ on: "connection" }] },
    { ...unknown, posts: 0, keys: 0 },
  ],
  [
    // The reset may come before the platform has seen the connection: then nothing was sent.
    "at once: unknown, or not applied if the platform knows",
    {
      client: { maxRetries: 0 },
      plays: [{ on: "connection", then: "reset" }],
    },
    { kind: "connection", attempts: 1, posts: 0, keys: 0 },
  ],
]);

rows("a connection that is dropped in the body of a 2xx", [
  [
    "at once: unknown, or applied if its status line was seen",
    { plays: [{ ...cut("before", "end"), then: "reset" }] },
    { attempts: 1, posts: 1, keys: 1 },
  ],
]);
