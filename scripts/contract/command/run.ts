import { DocumentError } from "../../openapi/spec-error.ts";
import { printable } from "../../openapi/printable.ts";
import { readDocument } from "../../openapi/read/read.ts";
import { homeOf } from "../../openapi/outside/address.ts";
import { bundle, type Bundle } from "../../openapi/outside/bundle.ts";
import { nearest } from "../../openapi/nearest.ts";
import { readSource, type Source } from "../../openapi/source/source.ts";
import type { SourceIo } from "../../openapi/source/io.ts";
import { diffDocuments } from "../index.ts";
import type { Scope } from "../index.ts";
import { readOutlines } from "../operation/list.ts";
import { formatJson } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { formatText } from "../report/text.ts";
import { namesOf, unknownNames } from "../scope.ts";
import { locateFindings, type LocatableBundle } from "./locate.ts";
import { HELP, parseCommand } from "./options.ts";
import type { CompareRequest, Threshold } from "./options.ts";
import { vendoredOperations } from "./vendored.ts";

export interface CommandIo extends SourceIo {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The text of a file in the working folder; `undefined` when there is none. */
  readonly readIfThere: (path: string) => Promise<string | undefined>;
  readonly version: string;
}

export type ExitCode = 0 | 1 | 2;

const FORMATS = { text: formatText, json: formatJson };

/** The command from its arguments to its exit code. */
export async function runCommand(
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  const command = parseCommand(args);
  switch (command.kind) {
    case "help":
      io.write(HELP);
      return 0;
    case "version":
      io.write(`${io.version}\n`);
      return 0;
    case "misuse":
      io.complain(
        `${printable(`gcore-contract-diff: ${command.reason}; see --help`)}\n`,
      );
      return 2;
    case "compare":
      try {
        const report = await compare(command.request, io);
        io.write(FORMATS[command.request.format](report));
        return reaches(report, command.request.failOn) ? 1 : 0;
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        io.complain(`gcore-contract-diff: ${error.message}\n`);
        return 2;
      }
  }
}

async function compare(
  request: CompareRequest,
  io: CommandIo,
): Promise<Report> {
  const scope =
    request.scope === "default"
      ? ((await vendoredOperations(io)) ?? "all")
      : request.scope;
  const [here, there] = [
    await readSource(request.base, io),
    await readSource(request.revised, io),
  ];
  const base = await readWhole(request.base, here, io);
  const revised = await readWhole(request.revised, there, io);
  refuseUnknown(scope, `${here.name} and ${there.name}`, [base, revised]);
  const diff = diffDocuments({
    base: base.root,
    revised: revised.root,
    scope,
  });
  return {
    ...diff,
    base: here.name,
    revised: there.name,
    findings: locateFindings(diff.findings, base, revised),
  };
}

/** The document with what it refers to. */
async function readWhole(
  name: string,
  source: Source,
  io: SourceIo,
): Promise<Bundle & LocatableBundle> {
  const { document, text } = readDocument(source);
  const home = homeOf(source.url ?? name);
  return { ...(await bundle(document, home, io)), text };
}

function refuseUnknown(
  scope: Scope,
  input: string,
  documents: readonly Bundle[],
): void {
  if (scope === "all") return;
  const operations = documents.flatMap(({ root }) => readOutlines(root));
  const [id] = unknownNames(scope, operations);
  if (id === undefined) return;
  const known = [...new Set(operations.flatMap(namesOf))];
  throw new DocumentError(input, {
    kind: "missing-operation",
    id,
    nearest: nearest(id, known),
  });
}

function reaches({ summary }: Report, threshold: Threshold): boolean {
  if (threshold === "never") return false;
  if (summary.breaking > 0) return true;
  return threshold === "undecided" && summary.undecided > 0;
}
