import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { generate, slice, type Slice } from "./documents.ts";

const USED = "InferenceApiKeysHandler_post";
const PATH = "/cloud/v3/inference/{project_id}/api_keys";

/** Bytes of a program that uses one operation's validators and constants. */
async function bundled(document: Slice): Promise<number> {
  const folder = await temporaryFolder();
  const files = await generate(document);
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

function alone(): Slice {
  const document = slice();
  const { post } = document.paths[PATH] ?? {};
  document.paths = { [PATH]: { post } };
  return document;
}

/** As the slice has it, and an operation whose validators have to keep account of what they have seen. */
function besideUnevaluated(): Slice {
  const document = slice();
  const { post } = document.paths[PATH] ?? {};
  const schema = {
    $ref: "#/components/schemas/ApiKeyCreateRequestSerializer",
    unevaluatedProperties: false,
  };
  const requestBody = { content: { "application/json": { schema } } };
  const other = Object.assign({}, post, { operationId: "Other", requestBody });
  document.paths["/{project_id}"] = { post: other };
  return document;
}

test("who calls one operation pays for one, however many are vendored, whatever they need", async () => {
  expect(operationsIn(alone())).toBe(1);
  expect(operationsIn(slice())).toBeGreaterThanOrEqual(5);
  const one = await bundled(alone());
  expect(one).toBeGreaterThan(1_000);
  for (const document of [slice(), besideUnevaluated()])
    expect(Math.abs((await bundled(document)) - one) / one).toBeLessThan(0.01);
});

function operationsIn({ paths }: Slice): number {
  return JSON.stringify(paths).split('"operationId":').length - 1;
}
