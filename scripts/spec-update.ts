import { join } from "node:path";
import { lint } from "./update/checks/lint.ts";
import { invokedIn } from "./openapi/source/file-io.ts";
import { outsideOf } from "./openapi/source/io.ts";
import { printable } from "./openapi/printable.ts";
import { collectGarbage } from "./update/memory.ts";
import {
  type Command,
  UPDATE_HELP,
  parseUpdateCommand,
} from "./update/options.ts";
import {
  needsJudgement,
  type UpdateOutcome,
  type UpdateRefusal,
} from "./update/outcome.ts";
import { jsonRefusal, jsonReport } from "./update/report/json.ts";
import { markdownRefusal, markdownReport } from "./update/report/markdown.ts";
import { textReport } from "./update/report/text.ts";
import { refusalReason, treeSentence } from "./update/report/words.ts";
import { commit } from "./tree/commit.ts";
import { withLock } from "./tree/lock.ts";
import { PATIENCE, patience } from "./tree/patience.ts";
import { LINT_CONFIG } from "./update/tree/state.ts";
import { type Changes, isUnsettled } from "./tree/transaction.ts";
import {
  updateSpec,
  type UpdateIo,
  type UpdateRequest,
} from "./update/update.ts";

const root = process.cwd();
const reports = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
};
const refusals = { json: jsonRefusal, markdown: markdownRefusal };

const outside: Omit<UpdateIo, "commit"> = {
  ...outsideOf(invokedIn("spec:update", process.env, root)),
  lint: (slice) => lint(slice, join(root, LINT_CONFIG)),
  today: () => new Date().toISOString().slice(0, 10),
  collectGarbage,
  onStep: showStep,
};

process.exitCode = await run(parseUpdateCommand(process.argv.slice(2)));

async function run(command: Command): Promise<0 | 1 | 2> {
  if (command.kind === "help") {
    process.stdout.write(UPDATE_HELP);
    return 0;
  }
  if (command.kind === "misuse") {
    process.stderr.write(
      printable(`spec:update: ${command.reason}; see --help`) + "\n",
    );
    return 2;
  }
  const ending = await attempt(command.request);
  showStep("");
  if ("outcome" in ending) {
    process.stdout.write(reports[command.format](ending.outcome));
    return needsJudgement(ending.outcome.contract) ? 1 : 0;
  }
  if (command.format !== "text") {
    process.stdout.write(refusals[command.format](ending));
  }
  process.stderr.write(`${refusalReason(ending)}\n${treeSentence(ending)}\n`);
  return 2;
}

async function attempt(
  request: UpdateRequest,
): Promise<{ outcome: UpdateOutcome } | UpdateRefusal> {
  const wait = patience(PATIENCE, (holder) =>
    showStep(`waiting for process ${holder.pid} on ${holder.host}`),
  );
  try {
    return await withLock(root, wait, async (lock) => {
      const commitLocked = (changes: Changes) => commit(root, changes, lock);
      try {
        const io = { ...outside, commit: commitLocked };
        return { outcome: await updateSpec(root, request, io) };
      } catch (error) {
        const tree = (await isUnsettled(root)) ? "unsettled" : "old";
        return { error, tree };
      }
    });
  } catch (error) {
    return { error, tree: "another's" };
  }
}

// One line that is overwritten: nothing of it stays, and none of it is piped.
function showStep(step: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(
      `\r\x1b[K${step === "" ? "" : `${printable(step)} …`}`,
    );
  }
}
