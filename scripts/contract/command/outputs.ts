import type { parseArgs } from "node:util";

export const FORMATS = [
  "text",
  "markdown",
  "github",
  "sarif",
  "html",
  "json",
] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** A format, and the file it goes to; stdout without one. */
export interface Output {
  readonly format: ReportFormat;
  readonly file?: string;
}

type Tokens = NonNullable<ReturnType<typeof parseArgs>["tokens"]>;

/** What is written where: an `--output` takes the `--format` named last before it. Gives a reason where that makes no sense. */
export function parseOutputs(tokens: Tokens): readonly Output[] | string {
  const outputs: { format: ReportFormat; file?: string }[] = [];
  for (const token of tokens) {
    if (token.kind !== "option" || token.value === undefined) continue;
    if (token.name === "format") {
      const format = FORMATS.find((name) => name === token.value);
      if (format === undefined) {
        return `--format is one of ${FORMATS.join(", ")}, not "${token.value}"`;
      }
      outputs.push({ format });
    } else if (token.name === "output") {
      if (outputs.length === 0) outputs.push({ format: "text" });
      const last = outputs.at(-1);
      if (!last || last.file !== undefined) {
        return `no --format is left for --output ${token.value}; name one before it`;
      }
      last.file = token.value;
    }
  }
  if (outputs.length === 0) return [{ format: "text" }];
  const open = outputs.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    return `${open.map(({ format }) => format).join(" and ")} would both go to stdout; give all but one an --output`;
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  return twice === undefined
    ? outputs
    : `two formats would go to ${twice}; give each a file of its own`;
}
