import { join } from "node:path";
import { printable } from "./openapi/printable.ts";
import { invokedIn } from "./openapi/source/file-io.ts";
import { outsideOf } from "./openapi/source/io.ts";
import { lint } from "./update/checks/lint.ts";
import { runUpdate } from "./update/command.ts";
import { collectGarbage } from "./update/memory.ts";
import { LINT_CONFIG } from "./update/tree/state.ts";

const root = process.cwd();

process.exitCode = await runUpdate(root, process.argv.slice(2), {
  ...outsideOf(invokedIn("spec:update", process.env, root)),
  lint: (slice) => lint(slice, join(root, LINT_CONFIG)),
  today: () => new Date().toISOString().slice(0, 10),
  collectGarbage,
  onStep: showStep,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
});

// One line that is overwritten: nothing of it stays, and none of it is piped.
function showStep(step: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(
      `\r\x1b[K${step === "" ? "" : `${printable(step)} …`}`,
    );
  }
}
