import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keysDocument } from "./support/documents.ts";
import { faultsOf } from "../support/faults.ts";
import { emptyTree, snapshot } from "./support/tree.ts";
import { update, vendoredTree } from "./support/update.ts";

type Loose = Record<string, any>;

const CREATE = { add: ["Keys.create"] };

test("a first update writes the slice, where it came from, and the code", async () => {
  const root = await emptyTree();
  const document = keysDocument();
  const outcome = await update(root, document, CREATE);
  expect(outcome).toMatchObject({
    contract: { verdict: "unchanged" },
    operations: { kept: [], added: ["Keys.create"], dropped: [] },
    effect: "written",
  });
  const files = await snapshot(root);
  expect([...files.keys()]).toEqual([
    "openapi/cloud_api.yaml",
    "openapi/redocly.yaml",
    "openapi/upstream.json",
    "package.json",
    "src/generated/README.md",
    "src/generated/operations.ts",
    "src/generated/package.ts",
    "src/generated/types.ts",
    "src/generated/validators.ts",
  ]);
  const hash = (text: string) =>
    createHash("sha256").update(text).digest("hex");
  expect(JSON.parse(files.get("openapi/upstream.json") ?? "")).toEqual({
    source: "spec.json",
    version: "1.0",
    sha256: {
      source: hash(JSON.stringify(document)),
      slice: hash(files.get("openapi/cloud_api.yaml") ?? ""),
    },
    date: "2026-01-02",
    operations: ["Keys.create"],
  });
});

test("the same document again writes nothing", async () => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  const outcome = await update(
    root,
    keysDocument(),
    {},
    { today: () => "2026-09-09" },
  );
  expect(outcome).toMatchObject({
    contract: { verdict: "unchanged" },
    files: [],
    proposal: { level: "none", to: "1.2.3" },
    effect: "nothing-to-write",
  });
  expect(await snapshot(root)).toEqual(before);
});

test("prose is written, changes no contract and no generated code", async () => {
  const root = await vendoredTree();
  const document: Loose = keysDocument();
  document["info"].version = "2.0";
  document["components"].schemas.KeyToCreate.properties.name.example = "mine";
  const outcome = await update(root, document);
  expect(outcome).toMatchObject({
    version: { from: "1.0", to: "2.0" },
    contract: { verdict: "unchanged" },
    prose: [
      "/info/version",
      "/components/schemas/KeyToCreate/properties/name/example",
    ],
    files: ["openapi/cloud_api.yaml", "openapi/upstream.json"],
    proposal: { level: "patch", to: "1.2.4" },
    effect: "written",
  });
});

test("what changes elsewhere in the document leaves the slice alone", async () => {
  const root = await vendoredTree();
  const document: Loose = keysDocument();
  document["components"].schemas.Weather.enum.push("snow");
  const outcome = await update(root, document);
  expect(outcome.files).toEqual(["openapi/upstream.json"]);
});

test("a dry run writes nothing", async () => {
  const root = await emptyTree();
  const before = await snapshot(root);
  const request = { ...CREATE, dryRun: true };
  const outcome = await update(root, keysDocument(), request);
  expect(outcome.effect).toBe("dry-run");
  expect(outcome.files).toContain("openapi/cloud_api.yaml");
  expect(await snapshot(root)).toEqual(before);
});

test("code that was edited or left over is put right", async () => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  await writeFile(join(root, "src/generated/surplus.ts"), "");
  await writeFile(join(root, "src/generated/types.ts"), "// edited");
  const outcome = await update(root, keysDocument());
  expect(outcome.files).toEqual([
    "src/generated/surplus.ts",
    "src/generated/types.ts",
  ]);
  expect(await snapshot(root)).toEqual(before);
});

test("an operation can be added and dropped", async () => {
  const root = await vendoredTree();
  const added = await update(root, keysDocument(), { add: ["Keys.list"] });
  expect(added).toMatchObject({
    contract: { verdict: "unchanged" },
    operations: { kept: ["Keys.create"], added: ["Keys.list"] },
    proposal: { level: "minor", to: "1.3.0" },
  });
  const before = await readFile(join(root, "openapi/upstream.json"), "utf8");
  expect(before).toContain("Keys.list");

  const dropped = await update(root, keysDocument(), { drop: ["Keys.list"] });
  expect(dropped).toMatchObject({
    contract: { verdict: "unchanged" },
    operations: { kept: ["Keys.create"], dropped: ["Keys.list"] },
    proposal: { level: "major", to: "2.0.0" },
    effect: "written",
  });
  expect(await snapshot(root)).toEqual(await snapshot(await vendoredTree()));
});

test.each<[string, object, object]>([
  [
    "an operation to drop that isn't vendored",
    { drop: ["Keys.crate"] },
    { kind: "not-vendored", id: "Keys.crate", nearest: ["Keys.create"] },
  ],
  [
    "that the last operation is dropped",
    { drop: ["Keys.create"] },
    { kind: "no-operations" },
  ],
  [
    "an operation that upstream doesn't have",
    { add: ["Keys.lst"] },
    {
      kind: "missing-operation",
      id: "Keys.lst",
      nearest: ["Keys.list", "Keys.create", "Weather.get"],
    },
  ],
])("updateSpec() refuses %s, and writes nothing", async (_, request, fault) => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  const faults = await faultsOf(() => update(root, keysDocument(), request));
  expect(faults).toEqual([fault]);
  expect(await snapshot(root)).toEqual(before);
});
