import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { UnusableDocument } from "./codegen/unusable-document.ts";
import { generateFiles, SLICE } from "./codegen/files.ts";
import { printable } from "./openapi/printable.ts";
import { locate } from "./openapi/read/locate.ts";
import { SpecError } from "./openapi/spec-error.ts";
import { placeOf } from "./openapi/wording.ts";
import { compareFolder, writeFolder } from "./codegen/folder.ts";

const HELP = `Usage: npm run generate [-- --check]

Writes src/generated/ from openapi/cloud_api.yaml: types, validators and constants.

  --check   write nothing; exit 1 if a file there is missing, changed or surplus
  --help    show this text

Exit 2: no code can be made of the document, or an argument isn't known.
`;

const path = (relative: string): string =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));

try {
  const { values } = parseArgs({
    options: { check: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) process.stdout.write(HELP);
  else await generate(values.check ?? false);
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UnusableDocument)
    console.error(await refusalOf(error, path(SLICE)));
  else if (error instanceof SpecError) console.error(error.message);
  else if (error instanceof TypeError && "code" in error)
    console.error(`${error.message}\n\n${HELP}`);
  else throw error;
}

async function refusalOf(
  { at: from, reason }: UnusableDocument,
  file: string,
): Promise<string> {
  const at = locate(await readFile(file, "utf8"), [from]).get(from);
  const place = placeOf(at === undefined ? { from } : { from, at });
  return printable(`${SLICE}${place}: ${reason}`);
}

async function generate(check: boolean): Promise<void> {
  const manifest = JSON.parse(await readFile(path("package.json"), "utf8")) as {
    version: string;
  };
  const files = await generateFiles({
    slice: await readFile(path(SLICE), "utf8"),
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
