import {
  answer,
  created,
  cut,
  refused,
  told,
  type Cut,
} from "../faults/plays.ts";
import type { Play } from "../faults/server.ts";

/** A fault, and what the client must say of it. */
export interface Row {
  readonly name: string;
  /** Kind and outcome. */
  readonly want: string;
  readonly plays?: readonly Play[];
  /** Where the call goes in place of the server. */
  readonly target?: "nobody" | "tls" | "plain-as-tls";
  /** A connection is open already. */
  readonly warm?: boolean;
}

const UNKNOWN = "connection unknown";
const LATE = "timeout unknown";
const APPLIED = "unexpected-response applied";
const headers = Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: application/js");

function row(name: string, want: string, ...plays: readonly Play[]): Row {
  return { name, want, plays };
}

const cuts: readonly Cut[] = [
  "at once",
  "before",
  "within",
  "after",
  "at the end",
];
const phases: readonly (readonly [string, Play])[] = [
  ["after reading", {}],
  ["after creating", { creates: true }],
  ["in the headers", { creates: true, sends: () => [headers] }],
];

export const ROWS: readonly Row[] = [
  row("as it should be", "resolved applied", created()),
  { name: "refused", want: "connection not-applied", target: "nobody" },
  { name: "TLS untrusted", want: "connection not-applied", target: "tls" },
  { name: "no TLS", want: "connection not-applied", target: "plain-as-tls" },
  ...(["end", "reset"] as const).flatMap((then): Row[] => [
    ...phases.map(([phase, play]) =>
      row(`${then} ${phase}`, UNKNOWN, { ...play, then }),
    ),
    {
      ...row(`${then} on a warm connection`, UNKNOWN, { creates: true, then }),
      warm: true,
    },
  ]),
  ...phases.map(([phase, play]) =>
    row(`stall ${phase}`, LATE, { ...play, then: "stall" }),
  ),
  row("stall before reading", LATE, { on: "connection", then: "stall" }),
  ...cuts.flatMap((where) => [
    row(`body cut ${where}`, APPLIED, cut(where, "end")),
    row(
      `body cut ${where}, chunked`,
      APPLIED,
      cut(where, "end", { framing: "chunked" }),
    ),
    row(`body stalled ${where}`, APPLIED, cut(where, "stall")),
  ]),
  ...[400, 401, 403, 404, 422].map((status) =>
    row(String(status), "api not-applied", refused(status)),
  ),
  ...[408, 500, 502, 503].map((status) =>
    row(`${status} after creating`, "api unknown", {
      ...refused(status),
      creates: true,
    }),
  ),
  row("409", "api not-applied", refused(409)),
  row("307", "api not-applied", refused(307, ["Location: /elsewhere"])),
  row(
    "429, then well",
    "resolved applied",
    refused(429, ["Retry-After: 0"]),
    created(),
  ),
  row(
    "503, then well",
    "resolved applied",
    refused(503, ["Retry-After: 0"]),
    created(),
  ),
  row(
    "429 for an hour",
    "api not-applied",
    refused(429, ["Retry-After: 3600"]),
  ),
  row(
    "empty",
    APPLIED,
    told(() => ""),
  ),
  row(
    "HTML",
    APPLIED,
    told(() => "<h1>Hi</h1>", { mediaType: "text/html" }),
  ),
  row(
    "secret in an envelope",
    APPLIED,
    told((key) => `{"data":${answer(key)}}`),
  ),
  row(
    "UTF-16",
    APPLIED,
    told((key) => Buffer.from(answer(key), "utf16le")),
  ),
];

/** Where a platform may know less, or does more, than Node: what it may say beside. */
export const ALLOWED: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  // One error for whatever goes wrong with a connection: nothing of it can be told.
  workerd: {
    refused: UNKNOWN,
    "TLS untrusted": UNKNOWN,
    "no TLS": UNKNOWN,
  },
  // They may have sent it twice: the name may be taken by the same call.
  deno: { "409": "api unknown" },
  "bun-1.3": {
    "409": "api unknown",
    // A break that comes before the program has looked at the head takes that along, and all that came
    // of the body: of 1,200 cut answers, `fetch` rejected 441 with ECONNRESET, and 57 of 60 where the
    // program was busy for 30 ms. Bun 1.4 gives the head of each, though not always the bytes.
    ...Object.fromEntries(
      cuts.flatMap((where) => [
        [`body cut ${where}`, UNKNOWN],
        [`body cut ${where}, chunked`, UNKNOWN],
      ]),
    ),
  },
};
