import { parseArgs } from "node:util";
import type { SchemaPair } from "../test/contract/fuzz/pairs.ts";
import { createRandom } from "../test/contract/fuzz/random.ts";
import { run, SUBJECTS } from "../test/contract/fuzz/run.ts";
import { shrink } from "../test/contract/fuzz/shrink.ts";

const { values: given } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 2 ** 32) },
    seconds: { type: "string", default: "60" },
    pairs: { type: "string", default: "1000000" },
    values: { type: "string", default: "300" },
  },
});

const seed = Number(given.seed);
const values = Number(given.values);
const subjects = Object.entries(SUBJECTS);
const share = (Number(given.seconds) * 1000) / subjects.length;

for (const [name, subject] of subjects) {
  const end = performance.now() + share;
  const { faults, ...counts } = run({
    subject,
    seed,
    pairs: Number(given.pairs),
    values,
    stop: () => performance.now() > end,
  });
  const kinds = new Map(faults.map((fault) => [fault.kind, fault]));
  const smallest = [...kinds.values()].map(({ kind, pair }) => {
    const fails = (candidate: SchemaPair): boolean =>
      subject
        .examine(candidate, { random: createRandom(1), values })
        .faults.some((fault) => fault.kind === kind);
    return { kind, ...(fails(pair) ? shrink(pair, fails) : pair) };
  });
  const report = { seed, ...counts, faults: faults.length, smallest };
  console.log(JSON.stringify({ [name]: report }, null, 2));
  if (faults.length > 0) process.exitCode = 1;
}
