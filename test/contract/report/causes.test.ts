import { expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { causesOf } from "../../../scripts/contract/report/causes.ts";
import { changeSentence } from "../../../scripts/contract/report/words.ts";

/** Pets and toys are sent alike, each with properties of its own. */
function documentOf(
  pet: object,
  toy: object,
  limit: object = {},
  schemas: object = {},
): unknown {
  const post = (name: string) => ({
    parameters: [
      { in: "query", name: "limit", schema: { type: "integer", ...limit } },
    ],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: `#/components/schemas/${name}` },
        },
      },
    },
    responses: { 200: { description: "OK" } },
  });
  const schema = (properties: object) => ({ type: "object", properties });
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/pets": { post: post("Pet"), put: post("Pet") },
      "/toys": { post: post("Toy") },
    },
    components: {
      schemas: { Pet: schema(pet), Toy: schema(toy), ...schemas },
    },
  };
}

const TEXT = { type: "string" };
const LONG = { type: "string", maxLength: 99 };
const SHORT = { type: "string", maxLength: 9 };
const TINY = { type: "string", maxLength: 5 };

/** As read from a text: no two places are one object. */
function apart(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

function causes(base: unknown, revised: unknown): string[][] {
  const diff = diffDocuments({
    base: apart(base),
    revised: apart(revised),
    scope: "all",
  });
  const { breaking } = causesOf({ ...diff, base: "a", revised: "b" });
  return breaking.map(({ changes, places }) => [
    ...changes.map(({ places: [first] }) => first?.at ?? ""),
    `${places.length} places`,
  ]);
}

const BASE = documentOf({ name: TEXT, tag: TEXT }, { name: TEXT });

it("all that changes in one component is one cause", () => {
  const revised = documentOf({ name: SHORT, tag: TINY }, { name: TEXT });
  expect(causes(BASE, revised)).toEqual([
    ["body/name", "body/tag", "4 places"],
  ]);
});

it("the same change in two components is one cause", () => {
  const revised = documentOf({ name: SHORT, tag: TEXT }, { name: SHORT });
  expect(causes(BASE, revised)).toEqual([["body/name", "3 places"]]);
});

it("components that change otherwise are causes of their own", () => {
  const base = documentOf({ name: TEXT }, { name: LONG });
  const revised = documentOf({ name: SHORT }, { name: TINY });
  expect(causes(base, revised)).toEqual([
    ["body/name", "2 places"],
    ["body/name", "1 places"],
  ]);
});

it("what operations say themselves is one cause where they say it alike", () => {
  const parts = [{ name: TEXT, tag: TEXT }, { name: TEXT }] as const;
  const revised = documentOf(...parts, { minimum: 1, maximum: 100 });
  expect(causes(BASE, revised)).toEqual([
    ["query limit", "query limit", "6 places"],
  ]);
});

const KIND = { $ref: "#/components/schemas/Kind" };
const SIZE = { $ref: "#/components/schemas/Size" };

it("components that make up one object are one cause with it", () => {
  const of = (Kind: object, Size: object, tag: object) =>
    documentOf({ kind: KIND, size: SIZE, tag }, {}, {}, { Kind, Size });
  expect(causes(of(TEXT, TEXT, TEXT), of(SHORT, TINY, LONG))).toEqual([
    ["body/kind", "body/size", "body/tag", "6 places"],
  ]);
});

it("a component that shows elsewhere too is a cause of its own", () => {
  const of = (Kind: object, tag: object) =>
    documentOf({ kind: KIND, tag }, { kind: KIND }, {}, { Kind });
  expect(causes(of(TEXT, TEXT), of(SHORT, SHORT))).toEqual([
    ["body/kind", "3 places"],
    ["body/tag", "2 places"],
  ]);
});

it("one change of a list is one cause, whatever is of that list", () => {
  const of = (...values: string[]) =>
    documentOf({ kind: { enum: values } }, { sort: { enum: values } });
  expect(causes(of("a", "b", "c"), of("b", "a"))).toEqual([
    ["body/kind", "3 places"],
  ]);
});

/** Three operations, each with a `limit`, and a `sort` in the last; what is said of one name in a body is another thing. */
function listsOf(limit: object, sort: object, ofBody: object = {}): unknown {
  const parameter = (name: string, schema: object) => ({
    in: "query",
    name,
    schema: { type: "integer", ...schema },
  });
  const responses = { 200: { description: "OK" } };
  const schema = { properties: { limit: { type: "integer", ...ofBody } } };
  const content = { "application/json": { schema } };
  const limited = { parameters: [parameter("limit", limit)], responses };
  const parameters = [parameter("limit", limit), parameter("sort", sort)];
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/pets": { get: limited },
      "/toys": { get: limited },
      "/shops": { get: { parameters, responses } },
      "/jobs": { post: { requestBody: { content }, responses } },
    },
  };
}

it("what three operations say alike is a cause, and what one of them says beside it another", () => {
  const revised = listsOf({ minimum: 1 }, { minimum: 2 });
  expect(causes(listsOf({}, {}), revised)).toEqual([
    ["query limit", "3 places"],
    ["query sort", "1 places"],
  ]);
});

it("the same name in another part of a request is another cause", () => {
  const revised = listsOf({ minimum: 1 }, {}, { minimum: 1 });
  expect(causes(listsOf({}, {}), revised)).toEqual([
    ["query limit", "3 places"],
    ["body/limit", "1 places"],
  ]);
});

it("operations that moved alike are one cause", () => {
  const of = (...paths: string[]) => ({
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(
      paths.map((path, index) => [
        path,
        {
          get: {
            operationId: `op${index}`,
            responses: { 200: { description: "OK" } },
          },
        },
      ]),
    ),
  });
  const base = of("/v1/pets", "/v2/pets/all", "/v1/toys");
  expect(
    causes(base, of("/v1/animals", "/v2/animals/all", "/v1/things")),
  ).toEqual([
    ["url", "2 places"],
    ["url", "1 places"],
  ]);
});

it("where a change shows in some of the operations of its cause, that is said", () => {
  const of = (Kind: object, size: object) =>
    documentOf({ kind: KIND, size }, { kind: KIND, size }, {}, { Kind });
  const base = of(TEXT, TEXT);
  const revised = of({ ...SHORT, pattern: "^a" }, TEXT);
  const diff = diffDocuments({ base, revised, scope: "all" });
  const [cause] = causesOf({ ...diff, base: "a", revised: "b" }).breaking;
  const [first, second] = cause?.changes ?? [];
  if (!cause || !first || !second) throw new Error("no two changes");
  expect(changeSentence(cause, first)).not.toContain("of these operations");
  const once = { ...second, places: second.places.slice(0, 1) };
  const findings = [first, once] as const;
  expect(changeSentence({ ...cause, findings }, once)).toMatch(
    /, in 1 of these operations$/,
  );
});
