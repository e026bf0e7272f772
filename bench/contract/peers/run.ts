import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHANGES, type Api, type Change } from "./changes.ts";
import { CONTENDERS, type Contender, type Written } from "./contenders.ts";
import { documentOf } from "./document.ts";
import { installTools, versionOf } from "./install.ts";
import { tableOf, type Column } from "./table.ts";
import { markOf, type Mark } from "./verdict.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** Puts every change to every tool, and prints who says what. */
export async function comparePeers(
  write: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "contract-peers-"));
  try {
    const failure = installTools(folder);
    if (failure !== undefined)
      write(`the other tools could not be installed: ${failure}\n`);
    const written = CHANGES.map((change, index) =>
      writtenIn(folder, index, change),
    );
    const columns: Column[] = [];
    for (const contender of CONTENDERS) {
      const column = await columnOf(contender, folder, written);
      if (typeof column === "string") write(`${contender.name}: ${column}\n`);
      else columns.push(column);
    }
    write(tableOf(CHANGES, columns));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a tool says of each change; the reason where it can't be asked at all. */
export async function columnOf(
  contender: Contender,
  folder: string,
  changes: readonly Written[],
): Promise<Column | string> {
  const { name, package: from, isOwn = false } = contender;
  const version = from && versionOf(isOwn ? PROJECT : folder, from);
  if (from !== undefined && version === undefined) return "is not installed";
  try {
    const ask = await contender.load(folder);
    const marks = changes.map((each) => answer(ask, each));
    return { name, ...(version !== undefined && { version }), marks };
  } catch (error) {
    return `can't be asked: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function answer(
  ask: Awaited<ReturnType<Contender["load"]>>,
  each: Written,
): Mark {
  try {
    return markOf(each.change.truth, ask(each));
  } catch {
    return "failed";
  }
}

/** The documents of a change as files. */
export function writtenIn(
  folder: string,
  index: number,
  change: Change,
): Written {
  const file = (side: string, api: Api) => {
    const document = documentOf(api);
    const path = join(folder, `${index}-${side}.json`);
    writeFileSync(path, JSON.stringify(document));
    return { path, document };
  };
  return {
    change,
    base: file("base", change.base),
    revised: file("revised", change.revised),
  };
}
