import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import { canonicalise } from "../../../scripts/update/slicing/canonical.ts";
import { writeYaml } from "../../../scripts/update/slicing/write.ts";
import { keysDocument } from "../support/documents.ts";

type Loose = Record<string, any>;

const canonical = (document: Loose) => writeYaml(canonicalise(document));
const reread = (text: string) => readDocument({ name: "spec", text }).document;

/** The same value with the keys of every object in another order. */
function shuffle(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, order));
  if (typeof value !== "object" || value === null) return value;
  const object = value as Loose;
  return Object.fromEntries(
    order(Object.keys(object)).map((key) => [key, shuffle(object[key], order)]),
  );
}

test.each<[string, (document: object) => string]>([
  ["JSON on one line", (document) => JSON.stringify(document)],
  ["JSON indented by tabs", (document) => JSON.stringify(document, null, "\t")],
  ["flow style", (document) => dump(document, { flowLevel: 1 })],
  ["an operation a line", (document) => dump(document, { flowLevel: 3 })],
  ["lines of 40 columns", (document) => dump(document, { lineWidth: 40 })],
  [
    "quotes everywhere",
    (document) => dump(document, { forceQuotes: true, quoteStyle: "double" }),
  ],
  [
    "sequences not indented",
    (document) => dump(document, { seqNoIndent: true }),
  ],
  [
    "anchors and aliases",
    (document) => {
      const { paths, ...rest } = document as Loose;
      const shared = paths["/projects/{project_id}/keys"].post.parameters;
      paths["/projects/{project_id}/keys"].get.parameters[0] = shared[0];
      return dump({ ...rest, paths });
    },
  ],
])("the canonical form is the same out of %s", (_, write) => {
  expect(canonical(reread(write(keysDocument())))).toBe(
    canonical(keysDocument()),
  );
});

test("the canonical form doesn't depend on the order of keys", () => {
  const expected = canonical(keysDocument());
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      let state = seed;
      const order = (keys: string[]) =>
        keys
          .map(
            (key) => [(state = (state * 1103515245 + 12345) | 0), key] as const,
          )
          .sort(([a], [b]) => a - b)
          .map(([, key]) => key);
      const document = shuffle(keysDocument(), order) as Loose;
      expect(canonical(document)).toBe(expected);
    }),
    { numRuns: 30 },
  );
});

test("the canonical form is its own canonical form", () => {
  const text = canonical(keysDocument());
  expect(canonical(reread(text))).toBe(text);
});

test.each<[string, (document: Loose) => void]>([
  ["required", ({ components }) => components.schemas.Key.required.reverse()],
  ["enum", ({ components }) => components.schemas.Weather.enum.reverse()],
  ["tags", ({ tags }) => tags.reverse()],
  [
    "parameters",
    ({ paths }) =>
      paths["/projects/{project_id}/keys"].get.parameters.reverse(),
  ],
])("the order of %s has no meaning", (_, reverse) => {
  const document = keysDocument();
  reverse(document);
  expect(canonical(document)).toBe(canonical(keysDocument()));
});

test.each<[string, object]>([
  ["a union", { anyOf: [{ type: "string" }, { type: "null" }] }],
  ["examples", { examples: ["b", "a"] }],
  [
    "a property that is named enum",
    { properties: { enum: { examples: ["b", "a"] } } },
  ],
  [
    "an example that looks like a schema",
    { example: { required: ["b", "a"], enum: [2, 1] } },
  ],
])("order is kept in %s", (_, schema) => {
  const document: Loose = keysDocument();
  document["components"].schemas = { Key: schema };
  const { components } = reread(canonical(document)) as Loose;
  expect(components.schemas.Key).toEqual(schema);
});

test("the root's keys come in their usual order", () => {
  const keys = canonical(keysDocument()).match(/^\w+(?=:)/gm);
  expect(keys).toEqual([
    "openapi",
    "info",
    "servers",
    "security",
    "tags",
    "paths",
    "components",
  ]);
});
