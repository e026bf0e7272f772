import { expect, test } from "vitest";
import { sliceDocument } from "../../../scripts/update/slicing/slice.ts";
import { keysDocument } from "../support/documents.ts";

type Loose = Record<string, any>;

const PATH = "/projects/{project_id}/keys";
const former = keysDocument();

test("an id that never was is answered with the nearest", () => {
  const { faults } = sliceDocument(former, ["Keys.crate"], former);
  expect(faults).toEqual([
    {
      kind: "missing-operation",
      id: "Keys.crate",
      nearest: ["Keys.create", "Keys.list", "Weather.get"],
    },
  ]);
});

test.each<[string, (item: Loose, paths: Loose) => void, object]>([
  [
    "another operation",
    ({ post }) => (post.operationId = "Keys.make"),
    { now: "Keys.make", methods: ["get", "post"] },
  ],
  [
    "an operation without an id",
    ({ post }) => delete post.operationId,
    { now: "", methods: ["get", "post"] },
  ],
  [
    "other methods only",
    (item) => delete item["post"],
    { now: undefined, methods: ["get"] },
  ],
  [
    "nothing",
    (_, paths) => delete paths[PATH],
    { now: undefined, methods: [] },
  ],
])(
  "an id that is gone is told with what stands there now: %s",
  (_, edit, now) => {
    const document: Loose = keysDocument();
    edit(document["paths"][PATH], document["paths"]);
    const { faults } = sliceDocument(document, ["Keys.create"], former);
    expect(faults).toMatchObject([
      {
        kind: "missing-operation",
        id: "Keys.create",
        before: { method: "post", path: PATH, ...now },
      },
    ]);
  },
);

test("an operation that moved under its id is found", () => {
  const document: Loose = keysDocument();
  document["paths"]["/v2/keys"] = document["paths"][PATH];
  delete document["paths"][PATH];
  const { slice } = sliceDocument(document, ["Keys.create"], former);
  expect(Object.keys(slice?.["paths"] as Loose)).toEqual(["/v2/keys"]);
});

test("an id that two operations have is refused", () => {
  const document: Loose = keysDocument();
  document["paths"][PATH].get.operationId = "Keys.create";
  expect(sliceDocument(document, ["Keys.create"]).faults).toEqual([
    { kind: "repeated-operation", id: "Keys.create" },
  ]);
});

test.each([
  ["a file", "other.yaml#/Key", "outside-reference"],
  ["a file URL", "file:///etc/passwd", "outside-reference"],
  ["a web address", "https://example.com/key.json", "outside-reference"],
  ["a path of the document", "#/paths/~1weather/get", "stray-reference"],
  ["an anchor", "#key", "stray-reference"],
  ["nothing", "#/components/schemas/None", "dangling-reference"],
  [
    "a member of every object",
    "#/components/schemas/toString",
    "dangling-reference",
  ],
])("a reference to %s is refused", (_, reference, kind) => {
  const document: Loose = keysDocument();
  document["components"].schemas.CreatedKey = { items: { $ref: reference } };
  expect(sliceDocument(document, ["Keys.create"]).faults).toEqual([
    { kind, reference, from: "/components/schemas/CreatedKey/items" },
  ]);
});

test("a security scheme that is not defined is refused", () => {
  const document: Loose = keysDocument();
  delete document["components"].securitySchemes;
  expect(sliceDocument(document, ["Keys.create"]).faults).toEqual([
    {
      kind: "dangling-reference",
      reference: "#/components/securitySchemes/Token",
      from: "/security",
    },
  ]);
});

test("what is malformed elsewhere in the document doesn't matter", () => {
  const document: Loose = keysDocument();
  document["components"].schemas.Weather = { $ref: "other.yaml" };
  document["paths"]["/weather"] = { get: 7, post: null, parameters: "x" };
  document["paths"]["/broken"] = null;
  expect(sliceDocument(document, ["Keys.create"]).faults).toBeUndefined();
});
