import { build } from "esbuild";
import { dump, load } from "js-yaml";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateFiles } from "../../scripts/codegen/files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SLICE = new URL("../../openapi/cloud_api.yaml", import.meta.url);
const USED = "InferenceApiKeysHandler_post";
const PATH = "/cloud/v3/inference/{project_id}/api_keys";

/** Bytes of a program that uses one operation's validators and constants. */
async function bundled(slice: string): Promise<number> {
  const folder = await temporaryFolder();
  const files = await generateFiles({ slice, version: "0.0.0" });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${USED} } from "./operations.ts";
        import { ${USED}_parameters as parameters, ${USED}_request as request, ${USED}_response as response } from "./validators.ts";
        console.log(${USED}, parameters({}), request({}), response({}));`,
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.contents.length ?? 0;
}

test("who calls one operation pays for one, however many are vendored", async () => {
  const slice = await readFile(SLICE, "utf8");
  const document = load(slice) as any;
  const alone = structuredClone(document);
  alone.paths = { [PATH]: { post: document.paths[PATH].post } };
  const most = structuredClone(document);
  most.paths["/other"] = {
    post: {
      ...structuredClone(document.paths[PATH].post),
      operationId: "Other.post",
      parameters: [],
    },
  };
  const one = await bundled(dump(alone));
  expect(one).toBeGreaterThan(1_000);
  expect(Math.abs((await bundled(dump(most))) - one) / one).toBeLessThan(0.01);
});
