import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { UnusableDocument } from "./codegen/unusable-document.ts";
import { generateFiles } from "./codegen/files.ts";
import { SLICE } from "./openapi/vendored.ts";
import { printable } from "./openapi/printable.ts";
import { locatable } from "./openapi/read/locate.ts";
import { SpecError } from "./openapi/spec-error.ts";
import { faultPlace } from "./openapi/fault.ts";
import {
  changesFor,
  compareFolder,
  type FileDifference,
} from "./codegen/folder.ts";
import { commit } from "./tree/commit.ts";
import { withLock } from "./tree/lock.ts";
import { PATIENCE, patience } from "./tree/patience.ts";
import { settle } from "./tree/transaction.ts";

const HELP = `Usage: npm run generate [-- --check]

Writes src/generated/ from openapi/cloud_api.yaml: types, validators and constants, all or none. Waits
while another run, or spec:update, is at work here.

  --check   write nothing; exit 1 if a file there is missing, changed or surplus
  --help    show this text

Exit 2: no code can be made of the document, an argument isn't known, or the other run doesn't end.
`;

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FOLDER = "src/generated";

try {
  const { values } = parseArgs({
    options: { check: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) process.stdout.write(HELP);
  else await generate(values.check ?? false);
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UnusableDocument)
    console.error(await refusalOf(error, join(ROOT, SLICE)));
  else if (error instanceof SpecError) console.error(error.message);
  else if (error instanceof TypeError && "code" in error)
    console.error(`${error.message}\n\n${HELP}`);
  else throw error;
}

async function refusalOf(
  { at: from, reason }: UnusableDocument,
  file: string,
): Promise<string> {
  const at = locatable(await readFile(file, "utf8"))
    .locate([from])
    .get(from);
  const place = faultPlace(at === undefined ? { from } : { from, at });
  return printable(`${SLICE}${place}: ${reason}`);
}

async function generate(check: boolean): Promise<void> {
  if (check) return compare();
  const wait = patience(PATIENCE, ({ pid, host }) =>
    console.error(`waiting for process ${pid} on ${host}`),
  );
  await withLock(ROOT, wait, async (lock) => {
    // What an update has decided that was interrupted comes first.
    await settle(ROOT);
    const files = await filesOfSlice();
    const differences = await compareFolder(join(ROOT, FOLDER), files);
    if (differences.length === 0) return tellInSync(files);
    await commit(ROOT, changesFor(FOLDER, differences, files), lock);
    tell(differences, ", written");
  });
}

async function compare(): Promise<void> {
  const files = await filesOfSlice();
  const differences = await compareFolder(join(ROOT, FOLDER), files);
  if (differences.length === 0) return tellInSync(files);
  tell(differences, "");
  console.error(`${FOLDER}/ is out of sync: run \`npm run generate\``);
  process.exitCode = 1;
}

async function filesOfSlice(): Promise<ReadonlyMap<string, string>> {
  const manifest = await readFile(join(ROOT, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  return generateFiles({
    slice: await readFile(join(ROOT, SLICE), "utf8"),
    version,
  });
}

function tell(differences: readonly FileDifference[], ending: string): void {
  for (const { file, problem } of differences)
    console.log(`${FOLDER}/${file}: ${problem}${ending}`);
}

function tellInSync(files: ReadonlyMap<string, string>): void {
  console.log(`${FOLDER}/ is in sync: ${files.size} files`);
}
