import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { generateFiles } from "./codegen/files.ts";
import { compareFolder, writeFolder } from "./codegen/folder.ts";

const HELP = `Usage: npm run generate [-- --check]

Writes src/generated/ from openapi/cloud_api.yaml: types, validators and constants.

  --check   write nothing; exit 1 if a file there is missing, changed or surplus
  --help    show this text
`;

const path = (relative: string): string =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));

const { values } = parseArgs({
  options: { check: { type: "boolean" }, help: { type: "boolean" } },
});
if (values.help) process.stdout.write(HELP);
else await generate(values.check ?? false);

async function generate(check: boolean): Promise<void> {
  const manifest = JSON.parse(await readFile(path("package.json"), "utf8")) as {
    version: string;
  };
  const files = await generateFiles({
    slice: await readFile(path("openapi/cloud_api.yaml"), "utf8"),
    version: manifest.version,
  });
  const folder = path("src/generated");
  const differences = await compareFolder(folder, files);
  if (!check) await writeFolder(folder, files);
  for (const { file, problem } of differences)
    console.log(`src/generated/${file}: ${problem}${check ? "" : ", written"}`);
  if (differences.length === 0)
    console.log(`src/generated/ is in sync: ${files.size} files`);
  else if (check) {
    console.error("src/generated/ is out of sync: run `npm run generate`");
    process.exitCode = 1;
  }
}
