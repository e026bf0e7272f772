import { join } from "node:path";
import { lint } from "./update/checks/lint.ts";
import { SpecError } from "./openapi/spec-error.ts";
import { sourceIo } from "./openapi/source/io.ts";
import { collectGarbage } from "./update/memory.ts";
import { type Command, HELP, parseCommand } from "./update/options.ts";
import { needsJudgement } from "./update/outcome.ts";
import { jsonRefusal, jsonReport } from "./update/report/json.ts";
import { markdownReport } from "./update/report/markdown.ts";
import { textReport } from "./update/report/text.ts";
import { commit } from "./update/tree/commit.ts";
import { LINT_CONFIG } from "./update/tree/state.ts";
import { isUnsettled } from "./update/tree/transaction.ts";
import { updateSpec, type UpdateIo } from "./update/update.ts";

const root = process.cwd();
const reports = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
};

const io: UpdateIo = {
  ...sourceIo,
  lint: (text) => lint(text, join(root, LINT_CONFIG)),
  commit: (changes) => commit(root, changes),
  today: () => new Date().toISOString().slice(0, 10),
  collectGarbage,
  onStep: showStep,
};

process.exitCode = await run(parseCommand(process.argv.slice(2)));

async function run(command: Command): Promise<0 | 1 | 2> {
  if (command.kind === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  if (command.kind === "misuse") {
    process.stderr.write(`spec:update: ${command.reason}; see --help\n`);
    return 2;
  }
  try {
    const outcome = await updateSpec(root, command.request, io);
    showStep("");
    process.stdout.write(reports[command.format](outcome));
    return needsJudgement(outcome.contract) ? 1 : 0;
  } catch (error) {
    showStep("");
    if (command.format === "json" && error instanceof SpecError) {
      process.stdout.write(jsonRefusal(error));
    }
    const reason = error instanceof SpecError ? error.message : String(error);
    const state = (await isUnsettled(root))
      ? "An update took effect but did not come to its end: run the command again."
      : "Nothing was written: the tree holds the old state.";
    process.stderr.write(`${reason}\n${state}\n`);
    return 2;
  }
}

// One line that is overwritten: nothing of it stays, and none of it is piped.
function showStep(step: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\x1b[K${step === "" ? "" : `${step} …`}`);
  }
}
