import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ROOT } from "./consumer.ts";

/**
 * Bytes of a program that creates one key: minified, gzipped, openapi-fetch included. All methods
 * are in it, with their validators: the facade is one object, of which no bundler sheds a part.
 */
const CEILING = 16_200;

test("a bundle of one create call doesn't grow", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createGcoreClient } from "./dist/index.js";
        const gcore = createGcoreClient();
        await gcore.cloud.inference.apiKeys.create({ name: "my-api-key" });`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? "").length;
  expect(size).toBeGreaterThan(1_000);
  expect(size).toBeLessThan(CEILING);
  // A schema for other libraries is for those who import it.
  expect(outputFiles[0]?.text).not.toContain("~standard");
});
