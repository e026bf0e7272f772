import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepareSlice } from "../../scripts/update/slicing/prepare.ts";
import {
  readProvenance,
  sha256,
  writeProvenance,
} from "../../scripts/update/tree/provenance.ts";
import { PROVENANCE, SLICE } from "../../scripts/openapi/vendored.ts";
import { PROJECT } from "./support/tree.ts";

const read = (path: string) => readFile(join(PROJECT, path), "utf8");

test("the vendored slice is in canonical form, and holds its operations only", async () => {
  const text = await read(SLICE);
  const { operations } = readProvenance(JSON.parse(await read(PROVENANCE)));
  const source = { name: SLICE, text, sha256: sha256(text) };
  expect(prepareSlice(source, operations, {}).text).toBe(text);
});

test("the provenance is that of the vendored slice", async () => {
  const text = await read(PROVENANCE);
  const provenance = readProvenance(JSON.parse(text));
  expect(writeProvenance(provenance)).toBe(text);
  const slice = await read(SLICE);
  expect(provenance.sha256.slice).toBe(sha256(slice));
  expect(slice).toContain(provenance.version);
});
