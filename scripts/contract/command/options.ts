import { parseArgs } from "node:util";
import { parseOutputs, type Output } from "./outputs.ts";

const THRESHOLDS = ["breaking", "undecided", "never"] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export interface CompareRequest {
  readonly base: string | { readonly kind: "installed" };
  readonly revised: string;
  /** `"default"`: what the working folder, or the installed package, says. */
  readonly scope: "default" | "all" | readonly string[];
  readonly outputs: readonly Output[];
  /** At most so many causes in text and markdown. */
  readonly summary?: number;
  readonly failOn: Threshold;
  /** The file of accepted breaks, where one was named. */
  readonly accept?: string;
  readonly writeAccepted: boolean;
}

type DiffCommand =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "explain"; readonly id: string }
  | { readonly kind: "misuse"; readonly reason: string }
  | { readonly kind: "compare"; readonly request: CompareRequest };

export function parseDiffCommand(args: readonly string[]): DiffCommand {
  let parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, tokens } = parsed;
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (values.explain !== undefined) {
    return { kind: "explain", id: values.explain };
  }
  const sources = sourcesOf(parsed);
  if (typeof sources === "string") return misuse(sources);
  if (values.all && values.operation.length > 0) {
    return misuse("--all and --operation exclude each other");
  }
  if (values.all && values.installed) {
    return misuse("--installed compares what the package has, not --all");
  }
  const outputs = parseOutputs(tokens);
  if (typeof outputs === "string") return misuse(outputs);
  const failOn = THRESHOLDS.find((name) => name === values["fail-on"]);
  if (failOn === undefined) {
    return misuse(
      `--fail-on is one of ${THRESHOLDS.join(", ")}, not "${values["fail-on"]}"`,
    );
  }
  const { summary, accept } = values;
  if (summary !== undefined && !/^[1-9]\d{0,8}$/.test(summary)) {
    return misuse(`--summary is a number of causes, not "${summary}"`);
  }
  const named = values.operation.length > 0 ? values.operation : "default";
  return {
    kind: "compare",
    request: {
      ...sources,
      scope: values.all ? "all" : named,
      outputs,
      failOn,
      writeAccepted: values["write-accepted"],
      ...(summary !== undefined && { summary: Number(summary) }),
      ...(accept !== undefined && { accept }),
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    tokens: true,
    options: {
      installed: { type: "boolean", default: false },
      operation: { type: "string", multiple: true, default: [] },
      all: { type: "boolean", default: false },
      format: { type: "string", multiple: true },
      output: { type: "string", multiple: true },
      summary: { type: "string" },
      "fail-on": { type: "string", default: "breaking" },
      accept: { type: "string" },
      "write-accepted": { type: "boolean", default: false },
      explain: { type: "string" },
      help: { type: "boolean", default: false },
      version: { type: "boolean", default: false },
    },
  });
}

/** Gives a reason where there are too few or too many. */
function sourcesOf({
  values,
  positionals,
}: ReturnType<typeof parse>):
  Pick<CompareRequest, "base" | "revised"> | string {
  if (values.installed) {
    const [revised, ...surplus] = positionals;
    return revised === undefined || surplus.length > 0
      ? `--installed takes the place of the base: one source is given, not ${positionals.length}`
      : { base: { kind: "installed" }, revised };
  }
  const [base, revised, ...surplus] = positionals;
  if (base === undefined || revised === undefined || surplus.length > 0) {
    return `two sources are compared, not ${positionals.length}`;
  }
  return base === "-" && revised === "-"
    ? "stdin can be one of the sources, not both"
    : { base, revised };
}

function misuse(reason: string): DiffCommand {
  return { kind: "misuse", reason };
}
