import { expect, it } from "vitest";
import type { Want } from "./rows.ts";
import { verdictOf } from "./verdict.ts";

const scopes = { read: "Read", write: "Write" };
const tokenUrl = "https://id.example/token";
const SCHEMES = {
  Key: { type: "apiKey", in: "header", name: "X-Key" },
  Twin: { type: "apiKey", in: "header", name: "x-key" },
  Query: { type: "apiKey", in: "query", name: "X-Key" },
  Cookie: { type: "apiKey", in: "cookie", name: "X-Key" },
  Bearer: { type: "http", scheme: "bearer" },
  Loud: { type: "http", scheme: "BEARER" },
  Digest: { type: "http", scheme: "digest" },
  Basic: { type: "http", scheme: "basic" },
  Machine: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl, scopes } },
  },
  Person: {
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://id.example/ask",
        tokenUrl,
        scopes,
      },
    },
  },
  Certificate: { type: "mutualTLS" },
};

type Requirement = Partial<Record<keyof typeof SCHEMES, readonly string[]>>;
type Requirements = readonly Requirement[] | undefined;

function documentWith(root: Requirements, own: Requirements): unknown {
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    ...(root && { security: root }),
    paths: {
      "/things": { get: { ...(own && { security: own }), responses: {} } },
    },
    components: { securitySchemes: SCHEMES },
  };
}

const KEY: Requirement = { Key: [] };
const BEARER: Requirement = { Bearer: [] };
const BOTH: Requirement = { ...KEY, ...BEARER };
const READ: Requirement = { Machine: ["read"] };
const ALL: Requirement = { Machine: ["read", "write"] };

/** What is asked for and what is asked for then, and whether who sent the one is let in by the other; and back. */
const ROWS: readonly (readonly [
  name: string,
  forth: Want,
  back: Want,
  before: Requirements,
  after: Requirements,
])[] = [
  [
    "the same under another name",
    "harmless",
    "harmless",
    [KEY],
    [{ Twin: [] }],
  ],
  [
    "the same in other letters",
    "harmless",
    "harmless",
    [BEARER],
    [{ Loud: [] }],
  ],
  ["the key in the query", "breaking", "breaking", [KEY], [{ Query: [] }]],
  ["the key in a cookie", "breaking", "breaking", [KEY], [{ Cookie: [] }]],
  ["another scheme", "breaking", "breaking", [{ Basic: [] }], [{ Digest: [] }]],
  ["one of two", "harmless", "breaking", [KEY], [KEY, BEARER]],
  ["in another order", "harmless", "harmless", [KEY, BEARER], [BEARER, KEY]],
  ["both of two", "breaking", "harmless", [KEY], [BOTH]],
  ["both for either", "breaking", "harmless", [KEY, BEARER], [BOTH]],
  ["both beside one", "harmless", "harmless", [KEY], [KEY, BOTH]],
  ["or nothing", "harmless", "breaking", [KEY], [KEY, {}]],
  ["nothing at all", "harmless", "breaking", [KEY], []],
  ["no word of it", "harmless", "breaking", [KEY], undefined],
  ["nothing, in other words", "harmless", "harmless", [], [{}]],
  [
    "a certificate too",
    "breaking",
    "harmless",
    [KEY],
    [{ ...KEY, Certificate: [] }],
  ],
  ["a further scope", "breaking", "harmless", [READ], [ALL]],
  ["another scope", "breaking", "breaking", [READ], [{ Machine: ["write"] }]],
  [
    "scopes in another order",
    "harmless",
    "harmless",
    [ALL],
    [{ Machine: ["write", "read"] }],
  ],
  ["fewer scopes as well", "harmless", "harmless", [ALL, READ], [READ]],
  [
    "a token that is got in another way",
    "harmless",
    "harmless",
    [READ],
    [{ Person: ["read"] }],
  ],
];

it.each(ROWS)("%s: %s, and back %s", (_, forth, back, before, after) => {
  const [here, there] = [before, after].map((own) =>
    documentWith(undefined, own),
  );
  expect(verdictOf(here, there)).toBe(forth);
  expect(verdictOf(there, here)).toBe(back);
});

it.each<readonly [string, Want, unknown, unknown]>([
  [
    "moved to the operation",
    "harmless",
    documentWith([KEY], undefined),
    documentWith(undefined, [KEY]),
  ],
  [
    "of all operations, changed",
    "breaking",
    documentWith([KEY], undefined),
    documentWith([{ Query: [] }], undefined),
  ],
  [
    "of all others, changed",
    "harmless",
    documentWith([KEY], [BEARER]),
    documentWith([{ Query: [] }], [BEARER]),
  ],
  [
    "of all others, and none here",
    "harmless",
    documentWith([KEY], undefined),
    documentWith([KEY], []),
  ],
  [
    "of all others, and here again",
    "breaking",
    documentWith([KEY], []),
    documentWith([KEY], undefined),
  ],
])("what all operations ask for: %s, %s", (_, want, base, revised) => {
  expect(verdictOf(base, revised)).toBe(want);
});
