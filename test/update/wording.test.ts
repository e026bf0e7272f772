import { expect, test } from "vitest";
import type { UpdateFault } from "../../scripts/update/fault.ts";
import { UpdateError } from "../../scripts/update/update-error.ts";

const before = { method: "post", path: "/keys", methods: ["get", "post"] };

test.each<[UpdateFault, string]>([
  [
    { kind: "too-large", limit: 10 },
    "spec: larger than the bound of 10 bytes; check that it is an OpenAPI document",
  ],
  [
    { kind: "duplicate-key", key: "a", at: { line: 2, column: 3 } },
    'spec:2:3: duplicate key "a"; keep one of them',
  ],
  [
    {
      kind: "outside-reference",
      reference: "other.yaml",
      from: "/components/schemas/Key",
    },
    'spec#/components/schemas/Key: refers to "other.yaml", outside the document; bundle the document first',
  ],
  [
    { kind: "missing-operation", id: "create", nearest: ["creates", "crate"] },
    'spec: no operation "create"; nearest: "creates", "crate"',
  ],
  [
    {
      kind: "missing-operation",
      id: "create",
      nearest: [],
      before: { ...before, now: "make" },
    },
    'spec: no operation "create" (POST /keys is now "make"); check the id',
  ],
  [
    {
      kind: "missing-operation",
      id: "create",
      nearest: [],
      before: { ...before, now: undefined, methods: ["get"] },
    },
    'spec: no operation "create" (POST /keys is gone, GET still there); check the id',
  ],
  [
    {
      kind: "missing-operation",
      id: "create",
      nearest: [],
      before: { ...before, now: undefined, methods: [] },
    },
    'spec: no operation "create" (the path /keys is gone too); check the id',
  ],
])(
  "a fault is told by its input, the rule and what to do: %j",
  (fault, text) => {
    expect(new UpdateError("spec", fault).message).toBe(text);
  },
);

test("several faults are told a line each", () => {
  const error = new UpdateError(
    "spec",
    { kind: "empty" },
    { kind: "not-utf8" },
  );
  expect(error.message).toBe(
    "spec: holds nothing; check that it was written whole\n" +
      "spec: not valid UTF-8; convert it to UTF-8",
  );
});
