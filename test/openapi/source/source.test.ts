import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { MAX_BYTES } from "../../../scripts/openapi/source/collect.ts";
import {
  readIfChanged,
  readSource,
} from "../../../scripts/openapi/source/source.ts";
import { faultsOf } from "../../support/faults.ts";
import { chunks, sourceIo } from "../../support/fake-io.ts";

const TEXT = "openapi: 3.1.0\n";

test("readSource() reads a path", async () => {
  const io = sourceIo({ readFile: (path) => chunks(`${path}:`, TEXT) });
  const source = await readSource("api/spec.yaml", io);
  expect(source).toEqual({
    name: "api/spec.yaml",
    text: `api/spec.yaml:${TEXT}`,
    sha256: createHash("sha256").update(`api/spec.yaml:${TEXT}`).digest("hex"),
  });
});

test("readSource() reads stdin for a dash", async () => {
  const source = await readSource("-", sourceIo({ stdin: () => chunks(TEXT) }));
  expect(source).toMatchObject({ name: "stdin", text: TEXT });
});

test("readSource() reads a path at a git revision", async () => {
  const asked: (readonly string[])[] = [];
  const io = sourceIo({
    git: (args) => {
      asked.push(args);
      return chunks(TEXT);
    },
  });
  const source = await readSource("git:HEAD~1:api/spec.yaml", io);
  expect(source.text).toBe(TEXT);
  expect(asked).toEqual([["cat-file", "blob", "HEAD~1:api/spec.yaml"]]);
});

test("readSource() drops a byte order mark and hashes the bytes as they came", async () => {
  const io = sourceIo({ readFile: () => chunks(`\uFEFF${TEXT}`) });
  const source = await readSource("spec.yaml", io);
  expect(source.text).toBe(TEXT);
  expect(source.sha256).toBe(
    createHash("sha256").update(`\uFEFF${TEXT}`).digest("hex"),
  );
});

test("readSource() stops reading a stream that exceeds the bound", async () => {
  let read = 0;
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) {
      read++;
      yield new Uint8Array(1024 * 1024);
    }
  }
  const io = sourceIo({ readFile: endless });
  const faults = await faultsOf(() => readSource("huge.yaml", io));
  expect(faults).toEqual([{ kind: "too-large", limit: MAX_BYTES }]);
  expect(read).toBe(MAX_BYTES / 1024 / 1024 + 1);
});

test.each([
  ["ftp://example.com/spec.yaml", { kind: "unknown-scheme", scheme: "ftp" }],
  ["file:///etc/passwd", { kind: "unknown-scheme", scheme: "file" }],
  ["git:HEAD", { kind: "bad-revision" }],
  ["git:--upload-pack=x:spec.yaml", { kind: "bad-revision" }],
  [
    "git:HEAD:none.yaml",
    { kind: "unreadable", reason: "not a git repository" },
  ],
  ["none.yaml", { kind: "unreadable", reason: "no such file" }],
])("readSource() refuses %s", async (source, fault) => {
  expect(await faultsOf(() => readSource(source, sourceIo()))).toEqual([fault]);
});

test("readSource() refuses bytes that are no UTF-8", async () => {
  async function* latin1(): AsyncIterable<Uint8Array> {
    yield Uint8Array.of(0x61, 0xe9);
  }
  const io = sourceIo({ readFile: latin1 });
  expect(await faultsOf(() => readSource("spec.yaml", io))).toEqual([
    { kind: "not-utf8" },
  ]);
});

test("readIfChanged() reads what has no entity tags", async () => {
  const io = sourceIo({ readFile: () => chunks(TEXT) });
  const source = await readIfChanged("spec.yaml", io, '"tag"');
  expect(source?.text).toBe(TEXT);
});
