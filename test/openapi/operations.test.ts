import { expect, test } from "vitest";
import {
  listOperations,
  listWebhooks,
} from "../../scripts/openapi/operations.ts";

const operation = (operationId: string) => ({ operationId, responses: {} });

function documentOf(openapi: string) {
  return {
    openapi,
    paths: {
      "/keys": {
        summary: "not an operation",
        post: operation("make"),
        get: operation("list"),
        query: operation("search"),
        additionalOperations: { LINK: operation("link") },
      },
      "/shared": {
        $ref: "#/components/pathItems/Shared",
        put: operation("put"),
      },
      "/lost": { $ref: "#/components/pathItems/Lost" },
      "/odd": null,
      "x-extension": { get: operation("none") },
    },
    webhooks: { made: { post: operation("told") } },
    components: { pathItems: { Shared: { delete: { responses: {} } } } },
  };
}

const namesOf = (list: ReturnType<typeof listOperations>): string[] =>
  list.map(({ method, path, id }) => `${method} ${path} ${id ?? "–"}`);

const SINCE_3_0 = [
  "get /keys list",
  "post /keys make",
  "put /shared put",
  "delete /shared –",
];

test.each([
  ["3.0.4", SINCE_3_0],
  ["3.1.1", SINCE_3_0],
  ["3.2.0", SINCE_3_0.toSpliced(2, 0, "query /keys search", "LINK /keys link")],
])("of OpenAPI %s these are the operations", (version, names) => {
  expect(namesOf(listOperations(documentOf(version)))).toEqual(names);
});

test("each is found again at its pointer, behind the path's reference", () => {
  const pointers = listOperations(documentOf("3.2.0")).map(
    ({ pointer }) => pointer,
  );
  expect(pointers).toEqual([
    "/paths/~1keys/get",
    "/paths/~1keys/post",
    "/paths/~1keys/query",
    "/paths/~1keys/additionalOperations/LINK",
    "/components/pathItems/Shared/put",
    "/components/pathItems/Shared/delete",
  ]);
});

test("a path that leads nowhere is told of", () => {
  const lost: string[] = [];
  listOperations(documentOf("3.1.0"), ({ reference }, pointer) => {
    lost.push(`${pointer} ${reference}`);
    return undefined;
  });
  expect(lost).toEqual(["/paths/~1lost #/components/pathItems/Lost"]);
});

test("webhooks are known by their name", () => {
  expect(namesOf(listWebhooks(documentOf("3.1.0")))).toEqual([
    "post made told",
  ]);
});

test.each([undefined, null, "text", [], { paths: [] }, { paths: { "/a": 1 } }])(
  "%j has none",
  (document) => {
    expect(listOperations(document)).toEqual([]);
    expect(listWebhooks(document)).toEqual([]);
  },
);
