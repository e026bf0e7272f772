import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stage } from "../../scripts/tree/transaction.ts";
import { keysDocument } from "./support/documents.ts";
import { faultsOf } from "../support/faults.ts";
import { emptyTree, snapshot } from "./support/tree.ts";
import { update, vendoredTree } from "./support/update.ts";

type Loose = Record<string, any>;

test.each<[string, (document: Loose) => void, object]>([
  [
    "hostile text",
    ({ components }) => (components.schemas.CreatedKey.const = "*/"),
    {
      kind: "hostile-text",
      found: "*/",
      from: "/components/schemas/CreatedKey/const",
    },
  ],
  [
    "a broken pattern",
    ({ components }) => (components.schemas.CreatedKey.pattern = "["),
    {
      kind: "invalid-pattern",
      pattern: "[",
      from: "/components/schemas/CreatedKey/pattern",
    },
  ],
  [
    "OpenAPI 3.0",
    (document) => (document["openapi"] = "3.0.3"),
    { kind: "not-3.1", version: "3.0.3" },
  ],
  [
    "what no code can be made from",
    ({ servers }) => (servers[0].url = "/relative"),
    {
      kind: "not-generated",
      reason: expect.stringContaining('"/relative"') as string,
    },
  ],
])("updateSpec() refuses %s, and writes nothing", async (_, edit, fault) => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  const document = keysDocument();
  edit(document);
  expect(await faultsOf(() => update(root, document))).toMatchObject([fault]);
  expect(await snapshot(root)).toEqual(before);
});

test("a slice that doesn't pass the lint is refused with its errors only", async () => {
  const root = await vendoredTree();
  const document = keysDocument();
  document.info.version = "2.0";
  const warning = {
    rule: "info-contact",
    severity: "warn",
    message: "No contact.",
    pointer: "/info",
  } as const;
  const error = { ...warning, severity: "error" } as const;
  const lint = () => Promise.resolve([warning, error]);
  expect(await faultsOf(() => update(root, document, {}, { lint }))).toEqual([
    {
      kind: "lint",
      rule: "info-contact",
      message: "No contact.",
      from: "/info",
      at: { line: 1, column: 20 },
    },
  ]);
  const warned = await update(
    root,
    document,
    {},
    {
      lint: () => Promise.resolve([warning]),
    },
  );
  expect(warned.warnings).toEqual([warning]);
});

test("a pattern that explodes is told, not refused", async () => {
  const root = await vendoredTree();
  const document: Loose = keysDocument();
  document["components"].schemas.CreatedKey.properties.name.pattern = "^(a+)+$";
  const outcome = await update(root, document, { acceptBreaking: true });
  expect(outcome.exploding).toEqual([
    {
      pattern: "^(a+)+$",
      pointer: "/components/schemas/CreatedKey/properties/name/pattern",
    },
  ]);
  expect(outcome.effect).toBe("written");
});

test("an update that was interrupted before it took effect is dropped first", async () => {
  const root = await vendoredTree();
  await stage(root, new Map([["openapi/cloud_api.yaml", "half"]]));
  await rm(join(root, "openapi/.update/manifest.json"));
  const outcome = await update(root, keysDocument());
  expect(outcome).toMatchObject({
    settled: "discarded",
    effect: "nothing-to-write",
  });
});

test("an update that was interrupted while it took effect is finished first", async () => {
  const root = await vendoredTree();
  const before = await snapshot(root);
  await rm(join(root, "src/generated"), { recursive: true });
  const generated = [...before].filter(([path]) => path.startsWith("src/"));
  await stage(root, new Map(generated));
  const outcome = await update(root, keysDocument());
  expect(outcome).toMatchObject({
    settled: "finished",
    effect: "nothing-to-write",
  });
  expect(await snapshot(root)).toEqual(before);
});

test("a dry run doesn't finish an update that was interrupted, but says so", async () => {
  const root = await vendoredTree();
  await stage(root, new Map([["openapi/cloud_api.yaml", "whole"]]));
  const before = await snapshot(root);
  const request = { dryRun: true };
  expect(await faultsOf(() => update(root, keysDocument(), request))).toEqual([
    { kind: "unsettled" },
  ]);
  expect(await snapshot(root)).toEqual(before);
});

test("a tree that can't be read is named", async () => {
  const root = await emptyTree();
  await mkdir(join(root, "openapi/upstream.json"));
  expect(await faultsOf(() => update(root, keysDocument()))).toMatchObject([
    { kind: "unreadable" },
  ]);
});
