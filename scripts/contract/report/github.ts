import { causesOf, type Cause } from "./causes.ts";
import { terminalText } from "./escape/terminal.ts";
import { commandData, commandProperty } from "./escape/workflow-command.ts";
import type { Report } from "./report.ts";
import { fileOf } from "./source-file.ts";
import { witnessLines } from "./witness-lines.ts";
import {
  changeSentence,
  countsSentence,
  headline,
  operationsAt,
  plural,
  refusalSentence,
  witnessSentence,
} from "./words.ts";

/** GitHub shows no more than ten of a kind from one step. */
const MOST = 10;

/** Workflow commands: one annotation a cause, on the line of the revised document that changed. */
export function formatGithub(report: Report): string {
  const causes = causesOf(report);
  const all = [
    ...causes.breaking.map((cause) => annotation("error", cause, report)),
    ...causes.undecided.map((cause) => annotation("warning", cause, report)),
  ];
  const left = all.length - MOST;
  const summary = `${headline(report, causes, terminalText)}. ${countsSentence(report, causes)}.`;
  const rest = left > 0 ? ` ${plural(left, "cause")} not annotated.` : "";
  return [
    ...all.slice(0, MOST),
    command("notice", { title: "Contract diff" }, summary + rest),
    "",
  ].join("\n");
}

function annotation(level: string, cause: Cause, report: Report): string {
  const {
    changes: [example, ...others],
    places,
  } = cause;
  const { revised } = example.location;
  const file = fileOf(revised?.file ?? report.revised, report);
  const operations = operationsAt(places);
  const witness = witnessLines(example);
  const message = [
    changeSentence(cause, example),
    `in ${operations[0]}${operations.length > 1 ? ` and ${plural(operations.length - 1, "other operation")}` : ""}`,
    ...others.map((each) => `also ${each.id}: ${changeSentence(cause, each)}`),
    ...(witness.length > 0 ? ["", witnessSentence(example)] : []),
    ...witness.map(({ text, isMarked }) => `${isMarked ? ">" : " "} ${text}`),
    ...(witness.length > 0 ? [refusalSentence(example, report)] : []),
  ];
  return command(
    level,
    {
      ...(file !== undefined && { file }),
      ...(file !== undefined &&
        revised?.line !== undefined && { line: String(revised.line) }),
      title: example.id,
    },
    message.map((line) => terminalText(line)).join("\n"),
  );
}

function command(
  level: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${commandProperty(value)}`)
    .join(",");
  return `::${level} ${list}::${commandData(message)}`;
}
