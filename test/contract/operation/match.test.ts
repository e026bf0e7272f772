import { expect, it } from "vitest";
import { readOutlines } from "../../../scripts/contract/operation/list.ts";
import { matchOperations } from "../../../scripts/contract/operation/match.ts";

type Paths = Record<string, Record<string, unknown>>;

function matched(base: Paths, revised: Paths, servers?: [unknown, unknown]) {
  const [here, there] = [base, revised].map((paths, side) =>
    readOutlines({
      openapi: "3.1.0",
      servers: servers?.[side] ?? [{ url: "https://a.test" }],
      paths,
    }),
  );
  const { pairs, removed, added } = matchOperations(here ?? [], there ?? []);
  const name = ({ method, path }: { method: string; path: string }): string =>
    `${method} ${path}`;
  return {
    pairs: pairs.map((pair) => [
      name(pair.base),
      name(pair.revised),
      pair.alignment?.length ?? 0,
    ]),
    removed: removed.map(name),
    added: added.map(name),
  };
}

const get = (operationId?: string) => ({
  get: operationId ? { operationId } : {},
});

it.each([
  [
    "the same path",
    { "/a": get() },
    { "/a": get() },
    { pairs: [["GET /a", "GET /a", 0]] },
  ],
  [
    "a renamed placeholder",
    { "/a/{x}": get() },
    { "/a/{y}": get() },
    { pairs: [["GET /a/{x}", "GET /a/{y}", 1]] },
  ],
  [
    "a renamed operationId",
    { "/a": get("one") },
    { "/a": get("two") },
    { pairs: [["GET /a", "GET /a", 0]] },
  ],
  [
    "a moved path by its operationId",
    { "/a/{x}": get("one") },
    { "/b/{x}": get("one") },
    { pairs: [["GET /a/{x}", "GET /b/{x}", 0]] },
  ],
  [
    "a literal that became a placeholder",
    { "/v1/a": get() },
    { "/{v}/a": get() },
    { pairs: [["GET /v1/a", "GET /{v}/a", 1]] },
  ],
  [
    "what ends in more than its placeholder",
    { "/a/{x}.json": get() },
    { "/a/{x}": get() },
    { pairs: [["GET /a/{x}.json", "GET /a/{x}", 1]] },
  ],
  [
    "equal templates by their names",
    { "/a/{x}": get(), "/a/{y}": get() },
    { "/a/{y}": get(), "/a/{x}": get() },
    {
      pairs: [
        ["GET /a/{x}", "GET /a/{x}", 1],
        ["GET /a/{y}", "GET /a/{y}", 1],
      ],
    },
  ],
  [
    "nothing of another path",
    { "/a": get() },
    { "/b": get() },
    { removed: ["GET /a"], added: ["GET /b"] },
  ],
  [
    "nothing of another method",
    { "/a": get("one") },
    { "/a": { post: { operationId: "one" } } },
    { removed: ["GET /a"], added: ["POST /a"] },
  ],
  [
    "the wire before the operationId",
    { "/a": get("one"), "/b": get("two") },
    { "/a": get("two"), "/b": get("one") },
    {
      pairs: [
        ["GET /a", "GET /a", 0],
        ["GET /b", "GET /b", 0],
      ],
    },
  ],
])("matchOperations() joins %s", (_, base, revised, want) => {
  expect(matched(base, revised)).toEqual({
    pairs: [],
    removed: [],
    added: [],
    ...want,
  });
});

it("matchOperations() sees through a prefix that moved between server and path", () => {
  const result = matched({ "/v1/a": get() }, { "/a": get() }, [
    [{ url: "https://a.test" }],
    [{ url: "https://a.test/v1" }],
  ]);
  expect(result.pairs).toEqual([["GET /v1/a", "GET /a", 0]]);
});

it("matchOperations() knows a server variable that moved into the path", () => {
  const variables = { v: { default: "v1" } };
  const result = matched({ "/a": get() }, { "/{v}/a": get() }, [
    [{ url: "https://a.test/{v}", variables }],
    [{ url: "https://a.test" }],
  ]);
  expect(result.pairs).toEqual([["GET /a", "GET /{v}/a", 1]]);
});
