import { join } from "node:path";
import {
  ACCEPT_FILE,
  parseAccepted,
  printAccepted,
  type AcceptedBreak,
} from "../accept/accept-file.ts";
import { AcceptError } from "../accept/accept-error.ts";
import {
  acceptedBreak,
  draftAccepted,
  judgeAcceptance,
} from "../accept/acceptance.ts";
import type { Report } from "../report/report.ts";
import type { CommandIo } from "./io.ts";
import type { CompareRequest } from "./options.ts";
import { reaches } from "./threshold.ts";

/** The report with what its accept file comes to today; the file may be drafted first. */
export async function withAcceptance(
  report: Report,
  request: CompareRequest,
  io: CommandIo,
): Promise<Report> {
  const file = request.accept ?? ACCEPT_FILE;
  const path = request.accept ?? join(io.project, ACCEPT_FILE);
  const entries = await readEntries(file, path, request, io);
  if (entries === undefined) return report;
  const judge = (judged: readonly AcceptedBreak[]): Report => ({
    ...report,
    acceptance: judgeAcceptance(file, judged, report.findings, io.today()),
  });
  const before = judge(entries);
  if (!request.writeAccepted) return before;
  const open = report.findings.filter(
    (finding) =>
      reaches(finding.severity, request.failOn) &&
      !acceptedBreak(finding, before.acceptance),
  );
  const drafted = draftAccepted(entries, open);
  const added = drafted.length - entries.length;
  if (added > 0) await io.writeFile(path, printAccepted(drafted));
  io.complain(
    added > 0
      ? `gcore-contract-diff: ${added} added to ${file}; say why in each "reason"\n`
      : `gcore-contract-diff: nothing to add to ${file}\n`,
  );
  return judge(drafted);
}

/** `undefined` where nothing is accepted, nor to be. */
async function readEntries(
  file: string,
  path: string,
  request: CompareRequest,
  io: CommandIo,
): Promise<readonly AcceptedBreak[] | undefined> {
  const text = await io.readIfThere(path);
  if (text !== undefined) return parseAccepted(file, text);
  if (request.writeAccepted) return [];
  if (request.accept !== undefined) {
    throw new AcceptError(file, { kind: "missing" });
  }
  return undefined;
}
