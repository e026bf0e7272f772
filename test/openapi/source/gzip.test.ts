import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { MAX_BYTES } from "../../../scripts/openapi/source/collect.ts";
import { unpack } from "../../../scripts/openapi/source/gzip.ts";
import { readSource } from "../../../scripts/openapi/source/source.ts";
import { sourceIo } from "../../support/fake-io.ts";
import { faultsOf } from "../../support/faults.ts";

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

test("a gzipped source is unpacked", async () => {
  const io = sourceIo({ readFile: () => once(gzipSync("openapi: 3.1.0")) });
  expect(await readSource("spec.yaml.gz", io)).toMatchObject({
    name: "spec.yaml.gz",
    text: "openapi: 3.1.0",
  });
});

test.each([
  ["cut off", gzipSync("openapi: 3.1.0").subarray(0, 20), "broken-gzip"],
  ["a bomb", gzipSync(Buffer.alloc(MAX_BYTES + 1)), "too-large"],
])("gzip that is %s is refused", async (_, bytes, kind) => {
  expect(await faultsOf(() => unpack("spec", bytes))).toMatchObject([{ kind }]);
});
