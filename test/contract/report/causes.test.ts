import { expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { causesOf } from "../../../scripts/contract/report/causes.ts";

/** Pets and toys are sent alike, each with properties of its own. */
function documentOf(pet: object, toy: object, limit: object = {}): unknown {
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
    components: { schemas: { Pet: schema(pet), Toy: schema(toy) } },
  };
}

const TEXT = { type: "string" };
const LONG = { type: "string", maxLength: 99 };
const SHORT = { type: "string", maxLength: 9 };
const TINY = { type: "string", maxLength: 5 };

function causes(base: unknown, revised: unknown): string[][] {
  const diff = diffDocuments({ base, revised, scope: "all" });
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
