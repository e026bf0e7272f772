import { parseArgs } from "node:util";
import { mutate } from "../test/contract/mutate/run.ts";
import { readDocument } from "./openapi/read/read.ts";
import { invokedIn } from "./openapi/source/file-io.ts";
import { outsideOf } from "./openapi/source/io.ts";
import { readSource } from "./openapi/source/source.ts";

const HELP =
  "Usage: npm run contract:mutate -- DOCUMENT [--seed N] [--seconds N]\n";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: String(Date.now() % 2 ** 32) },
    seconds: { type: "string", default: "60" },
    help: { type: "boolean", default: false },
  },
});

const [name] = positionals;
if (name === undefined || given.help) {
  process.stdout.write(HELP);
  process.exitCode = given.help ? 0 : 2;
} else {
  const folder = invokedIn("contract:mutate", process.env, process.cwd());
  const source = await readSource(name, outsideOf(folder));
  const seed = Number(given.seed);
  const end = performance.now() + Number(given.seconds) * 1000;
  const report = mutate({
    parse: () => readDocument(source).document,
    seed,
    count: Infinity,
    stop: () => performance.now() > end,
  });
  console.log(JSON.stringify({ seed, ...report }, null, 2));
  if (report.silent.length + report.alarms.length > 0) process.exitCode = 1;
}
