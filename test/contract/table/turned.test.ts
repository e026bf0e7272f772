import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { verdictOf } from "./verdict.ts";
import type { Want } from "./rows.ts";

type Members = Record<string, unknown>;

const json = (schema: object): object => ({
  content: { "application/json": { schema } },
});
const TEXT = { type: "string" };
const SHORT = { type: "string", maxLength: 9 };
const LIST = { type: "array", items: TEXT };
const asked = (schema: object, more: object = {}): object => ({
  post: {
    requestBody: json(schema),
    responses: { 204: { description: "OK" } },
    ...more,
  },
});
const answering = (schema: object): object => ({
  post: { responses: { 200: { description: "OK", ...json(schema) } } },
});
const item = { $ref: "#/components/pathItems/Told" };
const schema = { $ref: "#/components/schemas/Told" };
const pathItems = (Told: object): Members => ({ pathItems: { Told } });
const schemas = (Told: object): Members => ({ schemas: { Told } });

/** What the server itself asks, under one name, and what components it has. */
type Side = readonly [told: object | undefined, components?: Members];
type Row = readonly [name: string, want: Want, base: Side, revised: Side];

const ROWS: readonly Row[] = [
  ["as it was", "harmless", [asked(TEXT)], [asked(TEXT)]],
  ["the body", "undecided", [asked(TEXT)], [asked(SHORT)]],
  ["the answer", "undecided", [answering(TEXT)], [answering(SHORT)]],
  ["gone", "undecided", [asked(TEXT)], [undefined]],
  ["new", "undecided", [undefined], [asked(TEXT)]],
  [
    "another method",
    "undecided",
    [asked(TEXT)],
    [{ put: (asked(TEXT) as Members)["post"] }],
  ],
  [
    "a parameter of all methods",
    "undecided",
    [asked(TEXT)],
    [
      {
        ...asked(TEXT),
        parameters: [{ in: "query", name: "q", schema: TEXT }],
      },
    ],
  ],
  [
    "in a path item that is referred to",
    "undecided",
    [item, pathItems(asked(TEXT))],
    [item, pathItems(asked(SHORT))],
  ],
  [
    "in a path item that is referred to, as it was",
    "harmless",
    [item, pathItems(asked(TEXT))],
    [item, pathItems(asked(TEXT))],
  ],
  [
    "in a path item that was written out",
    "harmless",
    [asked(TEXT)],
    [item, pathItems(asked(TEXT))],
  ],
  [
    "in a schema that is referred to",
    "undecided",
    [asked(schema), schemas(TEXT)],
    [asked(schema), schemas(SHORT)],
  ],
  [
    "in the items of a list in a schema that is referred to",
    "undecided",
    [asked(schema), schemas(LIST)],
    [asked(schema), schemas({ ...LIST, items: SHORT })],
  ],
  [
    "other credentials",
    "undecided",
    [asked(TEXT, { security: [{ key: [] }] })],
    [asked(TEXT, { security: [{ token: [] }] })],
  ],
  [
    "in words alone",
    "harmless",
    [asked(TEXT)],
    [asked({ ...TEXT, description: "Told" }, { summary: "Tells" })],
  ],
  [
    "in its own callback",
    "undecided",
    [asked(TEXT, { callbacks: { later: { "{$url}": asked(TEXT) } } })],
    [asked(TEXT, { callbacks: { later: { "{$url}": asked(SHORT) } } })],
  ],
];

const documentOf = (more: object, components: Members = {}): Members => ({
  openapi: "3.1.0",
  components,
  ...more,
});
const webhook = ([told, components]: Side): unknown =>
  documentOf(told === undefined ? {} : { webhooks: { told } }, components);
const callbacks = (all: object, components?: Members): Members =>
  documentOf(
    {
      paths: {
        "/x": { post: { responses: { 204: {} }, callbacks: all } },
      },
    },
    components,
  );
const callback = ([told, components]: Side): unknown =>
  callbacks(
    told === undefined ? {} : { later: { "{$url}": told } },
    components,
  );
const named = ([told, components]: Side): unknown =>
  callbacks(
    { later: { $ref: "#/components/callbacks/Later" } },
    {
      ...components,
      callbacks: { Later: told === undefined ? {} : { "{$url}": told } },
    },
  );

describe.each([
  ["a webhook", webhook],
  ["a callback", callback],
  ["a callback that is a component", named],
])("%s:", (_, document) => {
  it.each(ROWS)("%s: %s", (_name, want, base, revised) => {
    expect(verdictOf(document(base), document(revised))).toBe(want);
  });
});

const [BEFORE, AFTER] = [asked(TEXT), asked(SHORT)];

it("a callback under another expression is another", () => {
  const at = (url: string): unknown => callbacks({ later: { [url]: BEFORE } });
  expect(verdictOf(at("{$request.body#/a}"), at("{$request.body#/b}"))).toBe(
    "undecided",
  );
});

it("a callback may lead back to itself", () => {
  const [base, revised] = [TEXT, SHORT].map((body) => {
    const later = { $ref: "#/components/callbacks/Later" };
    const Later = { "{$url}": asked(body, { callbacks: { later } }) };
    return callbacks({ later }, { callbacks: { Later } });
  });
  expect(verdictOf(base, base)).toBe("harmless");
  expect(verdictOf(base, revised)).toBe("undecided");
});

it("a callback in an operation that breaks is told beside the break", () => {
  const [base, revised] = [BEFORE, AFTER].map((told) =>
    documentOf({
      paths: {
        "/x": asked(told === BEFORE ? TEXT : SHORT, {
          callbacks: { later: { "{$url}": told } },
        }),
      },
    }),
  );
  const { findings } = diffDocuments({ base, revised, scope: "all" });
  expect(findings.map(({ id, args }) => [id, args["callback"]])).toEqual([
    ["request-length-narrowed", undefined],
    ["operation-callback-undecided", "later"],
  ]);
});

it("webhooks are counted, and told by name", () => {
  const [base, revised] = [BEFORE, AFTER].map((told) =>
    documentOf({ webhooks: { told, other: BEFORE } }),
  );
  const { operations, findings } = diffDocuments({
    base,
    revised,
    scope: "all",
  });
  expect(operations.map(({ path, verdict }) => [path, verdict])).toEqual([
    ["told", "undecided"],
    ["other", "unchanged"],
  ]);
  expect(findings.map(({ args }) => args)).toEqual([{ webhook: "told" }]);
});
