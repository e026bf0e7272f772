import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import manifest from "../package.json" with { type: "json" };
import { invokedIn } from "./openapi/source/file-io.ts";
import { outsideOf } from "./openapi/source/io.ts";
import { wantsColour } from "./contract/command/paint.ts";
import { runCommand } from "./contract/command/run.ts";
import { inWorkspace } from "./contract/command/workspace.ts";
import { packageRoot } from "./contract/command/package-root.ts";
import { optimiseLater } from "./engine/options.ts";

for (const option of optimiseLater(264_000)) setFlagsFromString(option);

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const project = process.cwd();
const folder = invokedIn("contract:diff", process.env, project);

process.exitCode = await runCommand(process.argv.slice(2), {
  ...outsideOf(folder),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  hasColour: wantsColour(process.stdout.isTTY, process.env),
  today: () => new Date().toISOString().slice(0, 10),
  inWorkspace: inWorkspace(process.env["GITHUB_WORKSPACE"] ?? project, folder),
  project,
  package: {
    name: manifest.name,
    version: manifest.version,
    root: packageRoot(dirname(fileURLToPath(import.meta.url))),
  },
});
