import { parseArgs } from "node:util";
import { createRandom } from "../test/contract/fuzz/random.ts";
import { type Report, run } from "../test/codegen/fuzz/run.ts";
import { UnusableDocument } from "./codegen/unusable-document.ts";
import { printable } from "./openapi/printable.ts";
import { readDocument } from "./openapi/read/read.ts";
import { invokedIn } from "./openapi/source/file-io.ts";
import { outsideOf } from "./openapi/source/io.ts";
import { readSource } from "./openapi/source/source.ts";
import { SpecError } from "./openapi/spec-error.ts";

const HELP = `Usage: npm run generate:fuzz -- [DOCUMENT] [--seed N] [--seconds N] [--values N]

Generates code for all operations of DOCUMENT, or of random documents, has the TypeScript compiler check
it, and asks each validator, Ajv and a second one about random values: what the generated one says must be
what both others say of the schema as it stands in the document. DOCUMENT is a path, an https URL or -.

  --seed N      make the same documents and values again; by default another each time
  --seconds N   begin no round after so many (default 60); one round is made in any case
  --values N    ask each validator about so many values a round (default 100)
  --help        show this text

Exit 0: they agree and all compiles. 1: they don't. 2: the document or an argument can't be used.
`;

const SHOWN = 10;

try {
  const { values: given, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: String(Date.now() % 2 ** 32) },
      seconds: { type: "string", default: "60" },
      values: { type: "string", default: "100" },
      help: { type: "boolean", default: false },
    },
  });
  if (given.help) process.stdout.write(HELP);
  else
    await fuzz(positionals, {
      seed: count("seed", given.seed),
      seconds: count("seconds", given.seconds),
      values: count("values", given.values),
    });
} catch (error) {
  process.exitCode = 2;
  const isMisuse = error instanceof TypeError && "code" in error;
  if (!(
    isMisuse ||
    error instanceof UnusableDocument ||
    error instanceof SpecError
  ))
    throw error;
  showProgress("");
  console.error(printable(error.message) + (isMisuse ? `\n\n${HELP}` : ""));
}

interface Numbers {
  readonly seed: number;
  readonly seconds: number;
  readonly values: number;
}

async function fuzz(
  [name, surplus]: readonly string[],
  { seed, seconds, values }: Numbers,
): Promise<void> {
  if (surplus !== undefined) throw misuse("give one document at most");
  const end = performance.now() + seconds * 1000;
  showProgress("generating");
  const report = await run({
    random: createRandom(seed),
    values,
    given: name === undefined ? undefined : await read(name),
    stop: () => performance.now() > end,
    onValidator: (done) => showProgress(`${done} validators`),
  });
  showProgress("");
  console.log(textOf(report, seed));
  if (report.disagreements.length + report.complaints.length > 0)
    process.exitCode = 1;
}

async function read(name: string) {
  const folder = invokedIn("generate:fuzz", process.env, process.cwd());
  const source = await readSource(name, outsideOf(folder));
  return { text: source.text, document: readDocument(source).document };
}

function textOf(report: Report, seed: number): string {
  const { disagreements, complaints, untried } = report;
  const lines = [
    `seed ${seed}, rounds: ${report.rounds}`,
    `${report.validators} validators, ${report.values} values, ${report.accepted} of them valid`,
    `generated in at most ${report.generating.toFixed(1)} s of CPU`,
    `${complaints.length} complaints of the TypeScript compiler`,
    ...few(complaints),
    `${disagreements.length} disagreements`,
    ...few(
      disagreements.map(
        ({ validator, verdict, value, schema }) =>
          `${validator} ${verdict} ${short(value)}, which is not what this says: ${short(schema)}`,
      ),
    ),
    `${report.split} values on which the other two differ`,
    `${untried.length} validators with no valid value`,
    ...few(untried),
  ];
  return lines.map(printable).join("\n");
}

function few(lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `  ${line}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `  and ${rest} more`] : shown;
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw misuse(`--${name} is "${text}": give a whole number`);
  return number;
}

function misuse(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: "ERR_PARSE_ARGS" });
}

// One line that is overwritten: nothing of it stays, and none of it is piped.
function showProgress(step: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\x1b[K${step === "" ? "" : `${step} …`}`);
}
