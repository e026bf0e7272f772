import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { consumerOf } from "./consumer.ts";

const consumer = consumerOf(inject("installed"));

describe("an empty project that installs the package", () => {
  test("gets openapi-fetch and its types, and nothing else", async () => {
    const names = await readdir(join(consumer.folder, "node_modules"));
    expect(names.filter((name) => !name.startsWith(".")).sort()).toEqual([
      "gcore-inference",
      "openapi-fetch",
      "openapi-typescript-helpers",
    ]);
  });

  test("gets what the exports promise: client, sandbox, slice and provenance", async () => {
    await consumer.write(
      "exports.js",
      `import * as client from "gcore-inference";
       import * as sandbox from "gcore-inference/sandbox";
       import { readFileSync } from "node:fs";
       import { createRequire } from "node:module";
       const { resolve } = createRequire(import.meta.url);
       console.log(JSON.stringify({
         client: Object.keys(client).sort(),
         sandbox: Object.keys(sandbox).includes("createSandbox"),
         slice: readFileSync(resolve("gcore-inference/openapi/cloud_api.yaml"), "utf8").startsWith("openapi: 3.1"),
         source: JSON.parse(readFileSync(resolve("gcore-inference/openapi/upstream.json"), "utf8")).source,
       }));`,
    );
    const found = JSON.parse(await consumer.node(["exports.js"])) as Record<
      string,
      unknown
    >;
    expect(found).toEqual({
      client: [
        "AbortedError",
        "ApiError",
        "ConnectionError",
        "GcoreError",
        "InvalidOptionsError",
        "InvalidRequestError",
        "Secret",
        "TimeoutError",
        "UnexpectedResponseError",
        "createGcoreClient",
        "inferenceApiKeyCreateSchema",
        "inferenceApiKeyUpdateSchema",
        "isGcoreError",
      ],
      sandbox: true,
      slice: true,
      source: expect.stringMatching(/./) as string,
    });
  });

  test("gets all of it by require() too, as Node does since 20.19", async () => {
    await consumer.write(
      "required.cjs",
      `const { createGcoreClient } = require("gcore-inference");
       const { createSandbox } = require("gcore-inference/sandbox");
       const { fetch, apiKey } = createSandbox();
       const { apiKeys } = createGcoreClient({ apiKey, fetch, projectId: 1 }).cloud.inference;
       apiKeys.create({ name: "required" }).then(({ name }) => console.log(name));`,
    );
    expect(await consumer.node(["required.cjs"])).toBe("required\n");
  });
});
