import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { invokedIn, readingFrom } from "./openapi/source/invoked-in.ts";
import { DocumentError } from "./openapi/spec-error.ts";
import { sourceIo } from "./openapi/source/io.ts";
import { wantsColour } from "./contract/command/paint.ts";
import { runCommand } from "./contract/command/run.ts";
import { packageRoot } from "./contract/command/package-root.ts";

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  ...readingFrom(
    sourceIo,
    invokedIn("contract:diff", process.env, process.cwd()),
  ),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readIfThere,
  writeFile: writeReport,
  hasColour: wantsColour(process.stdout.isTTY, process.env),
  today: () => new Date().toISOString().slice(0, 10),
  package: {
    name: manifest.name,
    version: manifest.version,
    root: packageRoot(dirname(fileURLToPath(import.meta.url))),
  },
});

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return undefined;
    throw error;
  }
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(path, { kind: "unwritable", reason });
  }
}
