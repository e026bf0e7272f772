import { parseArgs } from "node:util";

export const HELP = `Usage: gcore-contract-diff <base> <revised> [options]

Tells what breaks a consumer between two OpenAPI documents, with an example of each break.

  <base>, <revised>   a path, - for stdin, an https URL, or git:REVISION:PATH; an OpenAPI
                      3.0, 3.1 or 3.2 document in YAML or JSON, or a Markdown page with one;
                      files below its folder, or on its server, that it refers to are read too
  --operation ID      compare this operation only (repeatable): its operationId, or
                      "METHOD /path"; default: those of openapi/upstream.json in the
                      working folder, when there is one, else all
  --all               compare all operations
  --format FORMAT     text (default) or json
  --fail-on SEVERITY  breaking (default), undecided (breaking or undecided) or never
  --help              show this text
  --version           show the version

Exit code: 0 no finding at the threshold; 1 some; 2 unusable input.
`;

const FORMATS = ["text", "json"] as const;
const THRESHOLDS = ["breaking", "undecided", "never"] as const;

export type ReportFormat = (typeof FORMATS)[number];
export type Threshold = (typeof THRESHOLDS)[number];

export interface CompareRequest {
  readonly base: string;
  readonly revised: string;
  /** `"default"`: what the working folder says. */
  readonly scope: "default" | "all" | readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Threshold;
}

export type DiffCommand =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "misuse"; readonly reason: string }
  | { readonly kind: "compare"; readonly request: CompareRequest };

export function parseCommand(args: readonly string[]): DiffCommand {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        operation: { type: "string", multiple: true, default: [] },
        all: { type: "boolean", default: false },
        format: { type: "string", default: "text" },
        "fail-on": { type: "string", default: "breaking" },
        help: { type: "boolean", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [base, revised, ...surplus] = positionals;
  if (base === undefined || revised === undefined || surplus.length > 0) {
    return misuse(`two sources are compared, not ${positionals.length}`);
  }
  if (base === "-" && revised === "-") {
    return misuse("stdin can be one of the sources, not both");
  }
  if (values.all && values.operation.length > 0) {
    return misuse("--all and --operation exclude each other");
  }
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    return misuse(oneOf("--format", FORMATS, values.format));
  }
  const failOn = THRESHOLDS.find((name) => name === values["fail-on"]);
  if (failOn === undefined) {
    return misuse(oneOf("--fail-on", THRESHOLDS, values["fail-on"]));
  }
  const named = values.operation.length > 0 ? values.operation : "default";
  const scope = values.all ? "all" : named;
  return { kind: "compare", request: { base, revised, scope, format, failOn } };
}

function oneOf(
  option: string,
  names: readonly string[],
  given: string,
): string {
  return `${option} is one of ${names.join(", ")}, not "${given}"`;
}

function misuse(reason: string): DiffCommand {
  return { kind: "misuse", reason };
}
