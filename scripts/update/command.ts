import { printable } from "../openapi/printable.ts";
import { commit } from "../tree/commit.ts";
import { withLock } from "../tree/lock.ts";
import { PATIENCE, patience } from "../tree/patience.ts";
import { type Changes, isUnsettled } from "../tree/transaction.ts";
import { UPDATE_HELP, parseUpdateCommand } from "./options.ts";
import {
  needsJudgement,
  type UpdateOutcome,
  type UpdateRefusal,
} from "./outcome.ts";
import { jsonRefusal, jsonReport } from "./report/json.ts";
import { markdownRefusal, markdownReport } from "./report/markdown.ts";
import { textReport } from "./report/text.ts";
import { refusalReason, treeSentence } from "./report/words.ts";
import { updateSpec, type UpdateIo, type UpdateRequest } from "./update.ts";

/** The world outside the tree, and where the command tells what came of it. */
export interface UpdateCommandIo extends Omit<UpdateIo, "commit"> {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

const reports = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
};
const refusals = { json: jsonRefusal, markdown: markdownRefusal };

/** Runs `spec:update` on a tree, and says with what code it ends. */
export async function runUpdate(
  root: string,
  args: readonly string[],
  io: UpdateCommandIo,
): Promise<0 | 1 | 2> {
  const command = parseUpdateCommand(args);
  if (command.kind === "help") {
    io.stdout(UPDATE_HELP);
    return 0;
  }
  if (command.kind === "misuse") {
    io.stderr(printable(`spec:update: ${command.reason}; see --help`) + "\n");
    return 2;
  }
  const ending = await attempt(root, command.request, io);
  io.onStep("");
  if ("outcome" in ending) {
    io.stdout(reports[command.format](ending.outcome));
    return needsJudgement(ending.outcome.contract) ? 1 : 0;
  }
  if (command.format !== "text") io.stdout(refusals[command.format](ending));
  io.stderr(`${refusalReason(ending)}\n${treeSentence(ending)}\n`);
  return 2;
}

async function attempt(
  root: string,
  request: UpdateRequest,
  outside: UpdateCommandIo,
): Promise<{ outcome: UpdateOutcome } | UpdateRefusal> {
  const wait = patience(PATIENCE, (holder) =>
    outside.onStep(`waiting for process ${holder.pid} on ${holder.host}`),
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
