import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createConsumer, ROOT, tool, type Consumer } from "./consumer.ts";

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

const installed = (path: string): string =>
  join(consumer.folder, "node_modules/gcore-inference", path);

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
        "isGcoreError",
      ],
      sandbox: true,
      slice: true,
      source: expect.stringMatching(/^https:/) as string,
    });
  });

  test("gets no test, script or source file", async () => {
    const files = await readdir(installed(""));
    expect(files.sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist",
      "openapi",
      "package.json",
    ]);
  });

  test("runs gcore-contract-diff from one file, with the licences of what it bundles", async () => {
    const bin = installed("dist/bin/gcore-contract-diff.js");
    const slice = join(ROOT, "openapi/cloud_api.yaml");
    expect(await consumer.node([bin, "--help"])).toContain(
      "gcore-contract-diff",
    );
    const report = JSON.parse(
      await consumer.node([bin, slice, slice, "--all", "--format", "json"]),
    ) as { summary: unknown };
    expect(report.summary).toEqual({
      breaking: 0,
      undecided: 0,
      compatible: 0,
    });
    const again = await consumer.node([bin, "--installed", slice]);
    expect(again).toMatch(/^Still true: gcore-inference@/);
    expect(
      await readFile(installed("dist/bin/LICENSES.txt"), "utf8"),
    ).toContain("js-yaml");
  });

  test("type-checks against the published types, those of its dependencies included", async () => {
    await consumer.write(
      "typed.ts",
      `import { createGcoreClient, type InferenceApiKeyCreated } from "gcore-inference";
       import { createSandbox } from "gcore-inference/sandbox";
       const { fetch, apiKey } = createSandbox();
       const gcore = createGcoreClient({ apiKey, fetch, projectId: 1 });
       export const key: InferenceApiKeyCreated = await gcore.cloud.inference.apiKeys.create({ name: "typed" });
       export const secret: string = key.secret.reveal();
       // @ts-expect-error a secret is no string
       export const leak: string = key.secret;
       // @ts-expect-error a name is required
       await gcore.cloud.inference.apiKeys.create({});
       const path = "/cloud/v3/inference/{project_id}/api_keys";
       const { data } = await gcore.http.POST(path, { params: { path: { project_id: 1 } }, body: { name: "typed" } });
       export const deployments: string[] | undefined = data?.deployment_names;`,
    );
    await consumer.node([
      tool("typescript/bin/tsc"),
      ...["--noEmit", "--strict", "--exactOptionalPropertyTypes"],
      ...["--module", "nodenext", "--target", "es2022"],
      ...["--lib", "es2022,dom,dom.iterable", "typed.ts"],
    ]);
  });
});
