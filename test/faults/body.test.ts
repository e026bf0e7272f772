import { gzipSync } from "node:zlib";
import { answer, told } from "./plays.ts";
import type { LedgerKey } from "./server.ts";
import type { Row } from "./row.ts";
import { rows, type Want } from "./table.ts";
import { dribble, response, type Framing } from "./wire.ts";

type Body = (key: LedgerKey) => string | Uint8Array;

function row(body: Body, framing?: Framing): Row {
  return { plays: [told(body, framing)] };
}

function members(others: Readonly<Record<string, unknown>>): Row {
  return row((key) => answer(key, others));
}

const good: Want = { kind: "resolved", drifts: 0, posts: 1, keys: 1 };
const drifted: Want = { ...good, drifts: 1 };
const lost: Want = {
  kind: "unexpected-response",
  outcome: "applied",
  saved: false,
  attempts: 1,
  posts: 1,
  keys: 1,
};
const saved: Want = { ...lost, saved: true };

rows("what the spec allows resolves", [
  ["as the spec has it", row(answer), good],
  ["chunked", row(answer, { framing: "chunked" }), good],
  ["until the connection closes", row(answer, { framing: "close" }), good],
  [
    "byte by byte",
    {
      plays: [
        { creates: true, sends: (key) => dribble(response(answer(key))) },
      ],
    },
    good,
  ],
  [
    "gzip",
    row((key) => gzipSync(answer(key)), {
      headers: ["Content-Encoding: gzip"],
    }),
    good,
  ],
  ["a byte order mark", row((key) => `\uFEFF${answer(key)}`), good],
  [
    "every character escaped",
    row((key) => escaped(answer(key), key.secret)),
    good,
  ],
  ["blank space around", row((key) => `\r\n\t ${answer(key)} \n`), good],
  [
    "a parameter",
    row(answer, { mediaType: "Application/JSON; charset=utf-8" }),
    good,
  ],
  ["members more than known", members({ surplus: { nested: [1] } }), good],
  [
    "a description and an end",
    members({ description: "mine", expires_at: "2027-01-01T00:00:00Z" }),
    good,
  ],
]);

rows("what can be lived with resolves, and is told", [
  ["no deployment_names", members({ deployment_names: undefined }), drifted],
  ["deployment_names of numbers", members({ deployment_names: [1] }), drifted],
  ["created_at as a number", members({ created_at: 0 }), drifted],
  [
    "nothing but the secret",
    row(({ secret }) => JSON.stringify({ secret })),
    drifted,
  ],
  ["201", row(answer, { status: 201 }), drifted],
  ["202", row(answer, { status: 202 }), drifted],
]);

rows("JSON under another name is JSON", [
  [
    "text/plain",
    row(answer, { mediaType: "text/plain" }),
    { kind: "resolved" },
  ],
  ["no media type", row(answer, { mediaType: null }), { kind: "resolved" }],
]);

rows("what holds no usable secret is an error that says a key exists", [
  ["empty", row(() => ""), lost],
  ["empty, chunked", row(() => "", { framing: "chunked" }), lost],
  ["blank", row(() => "\n"), lost],
  ["204", row(() => "", { status: 204 }), lost],
  ["205", row(() => "", { status: 205 }), lost],
  [
    "HTML",
    row(() => "<!doctype html><h1>Hi</h1>", { mediaType: "text/html" }),
    lost,
  ],
  ["null", row(() => "null"), lost],
  ["a list of two", row((key) => `[${answer(key)},{"secret":"other"}]`), lost],
  ["a string", row(({ secret }) => JSON.stringify(secret)), lost],
  ["no secret", members({ secret: undefined }), lost],
  ["null for a secret", members({ secret: null }), lost],
  ["a number for a secret", members({ secret: 7 }), lost],
  [
    "a list for a secret",
    row((key) => answer(key, { secret: [key.secret] })),
    lost,
  ],
  [
    "gzip that isn't",
    row(answer, { headers: ["Content-Encoding: gzip"] }),
    lost,
  ],
]);

rows("a secret in another place, or written otherwise, is saved", [
  ["a list", row((key) => `[${answer(key)}]`), saved],
  [
    "further in",
    row((key) => JSON.stringify({ data: { secret: key.secret } })),
    saved,
  ],
  [
    "in a list of results",
    row((key) => `{"count":1,"results":[${answer(key)}]}`),
    saved,
  ],
  ["JSON in a string", row((key) => JSON.stringify(answer(key))), saved],
  [
    "behind an anti-hijacking prefix",
    row((key) => `)]}',\n${answer(key)}`),
    saved,
  ],
  ["UTF-16", row((key) => Buffer.from(answer(key), "utf16le")), saved],
  [
    "UTF-16, the other way round",
    row((key) => Buffer.from(`\uFEFF${answer(key)}`, "utf16le").swap16()),
    saved,
  ],
]);

rows("what is damaged elsewhere still gives its secret", [
  ["something behind", row((key) => `${answer(key)}}`), saved],
  ["two answers", row((key) => answer(key) + answer(key)), saved],
  ["a bare word", row((key) => answer(key).replace("null", "None")), saved],
  ["a comma too many", row((key) => answer(key).replace(/\}$/, ",}")), saved],
  [
    "bytes that aren't UTF-8 behind it",
    row((key) =>
      Buffer.concat([Buffer.from(answer(key).slice(0, -1)), Buffer.of(0xff)]),
    ),
    saved,
  ],
  [
    "an end within an escape",
    row((key) => `${answer(key).slice(0, -1)},"x":"\\u00`),
    saved,
  ],
  [
    "100 000 escapes before it",
    row(
      (key) =>
        `{"x":${JSON.stringify("\n".repeat(100_000))},${answer(key).slice(1, -1)}`,
    ),
    saved,
  ],
  [
    "10 000 brackets behind it",
    row((key) => `${answer(key).slice(0, -1)},"x":${"[".repeat(10_000)}`),
    saved,
  ],
]);

rows("what is damaged elsewhere gives no other secret", [
  [
    "one further in",
    row(({ secret }) => `{"data":${JSON.stringify({ secret })},`),
    lost,
  ],
  [
    "one in a list",
    row(({ secret }) => `[${JSON.stringify({ secret })},`),
    lost,
  ],
  [
    "one in a string",
    row(
      ({ secret }) => `{"name":${JSON.stringify(JSON.stringify({ secret }))},`,
    ),
    lost,
  ],
  [
    "one as a name",
    row(({ secret }) => `{${JSON.stringify(secret)}:"secret",`),
    lost,
  ],
  [
    "one that a later one replaces",
    row(() => '{"secret":"stale","secret":"fre'),
    lost,
  ],
  [
    "one with a byte that isn't UTF-8",
    row(() => Buffer.from('{"secret":"\xff"', "latin1")),
    lost,
  ],
]);

rows("what is too large gives its secret, if that comes in time", [
  [
    "2 MB behind it",
    row((key) => answer(key, { surplus: "x".repeat(2_000_000) })),
    saved,
  ],
  [
    "2 MB before it",
    row(
      (key) => `{"surplus":"${"x".repeat(2_000_000)}",${answer(key).slice(1)}`,
    ),
    lost,
  ],
]);

/** The same JSON, with each code unit of the secret as `\uXXXX`. */
function escaped(json: string, secret: string): string {
  const units = Array.from({ length: secret.length }, (_, at) =>
    secret.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return json.replace(
    JSON.stringify(secret),
    () => `"${units.map((unit) => `\\u${unit}`).join("")}"`,
  );
}
