import { readFile } from "node:fs/promises";
import manifest from "../package.json" with { type: "json" };
import { runCommand } from "./contract/command/run.ts";
import { invokedIn, readingFrom } from "./openapi/source/invoked-in.ts";
import { sourceIo } from "./openapi/source/io.ts";

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
  version: manifest.version,
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
