import { printable, printableLines } from "../../openapi/printable.ts";
import { SpecError } from "../../openapi/spec-error.ts";
import { nearest } from "../../openapi/nearest.ts";
import { acceptedBreak } from "../accept/acceptance.ts";
import { CATALOGUE } from "../finding/catalogue.ts";
import { sectionOf } from "../guide/section.ts";
import { formatGithub } from "../report/github.ts";
import { formatHtml } from "../report/html.ts";
import { formatJson } from "../report/json.ts";
import { formatMarkdown } from "../report/markdown.ts";
import type { Report } from "../report/report.ts";
import { formatSarif } from "../report/sarif.ts";
import { formatText } from "../report/text.ts";
import { withAcceptance } from "./accept.ts";
import { compareSources } from "./compare.ts";
import { DIFF_HELP } from "./help.ts";
import type { CommandIo } from "./io.ts";
import { parseDiffCommand, type CompareRequest } from "./options.ts";
import type { Output, ReportFormat } from "./outputs.ts";
import { paint } from "./paint.ts";
import { reaches } from "./threshold.ts";

type ExitCode = 0 | 1 | 2;

/** The command from its arguments to its exit code. */
export async function runCommand(
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  const command = parseDiffCommand(args);
  switch (command.kind) {
    case "help":
      io.write(DIFF_HELP);
      return 0;
    case "version":
      io.write(`${io.package.version}\n`);
      return 0;
    case "explain":
      return explain(command.id, io);
    case "misuse":
      return refuse(command.reason, io);
    case "compare":
      try {
        return await compare(command.request, io);
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
        io.complain(`gcore-contract-diff: ${printableLines(error.message)}\n`);
        return 2;
      }
  }
}

function explain(id: string, io: CommandIo): ExitCode {
  const section = sectionOf(id);
  if (section === undefined) {
    const like = nearest(id, [...CATALOGUE.keys()]).join(", ");
    return refuse(`"${id}" is no id of a finding; like it are ${like}`, io);
  }
  io.write(`${section}\n`);
  return 0;
}

function refuse(reason: string, io: CommandIo): ExitCode {
  io.complain(`${printable(`gcore-contract-diff: ${reason}; see --help`)}\n`);
  return 2;
}

async function compare(
  request: CompareRequest,
  io: CommandIo,
): Promise<ExitCode> {
  const compared = await compareSources(request, io);
  const report = await withAcceptance(compared, request, io);
  for (const output of request.outputs) {
    const text = render(report, output, request, io);
    if (output.file === undefined) io.write(text);
    else await io.writeFile(output.file, text);
  }
  if (request.writeAccepted) return 0;
  const fails = report.findings.some(
    (finding) =>
      reaches(finding.severity, request.failOn) &&
      !acceptedBreak(finding, report.acceptance),
  );
  return fails ? 1 : 0;
}

function render(
  report: Report,
  { format, file }: Output,
  { summary: most }: CompareRequest,
  io: CommandIo,
): string {
  const isColoured = io.hasColour && file === undefined;
  const formats: Readonly<Record<ReportFormat, () => string>> = {
    text: () => formatText(report, { most, ...(isColoured && { paint }) }),
    markdown: () => formatMarkdown(report, { most }),
    github: () => formatGithub(report),
    sarif: () => formatSarif(report),
    html: () => formatHtml(report),
    json: () => formatJson(report),
  };
  return formats[format]();
}
