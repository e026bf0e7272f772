import { parseArgs } from "node:util";
import { examine } from "../test/contract/fuzz/examine.ts";
import type { SchemaPair } from "../test/contract/fuzz/pairs.ts";
import { createRandom } from "../test/contract/fuzz/random.ts";
import { run } from "../test/contract/fuzz/run.ts";
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
const end = performance.now() + Number(given.seconds) * 1000;
const { faults, ...counts } = run({
  seed,
  pairs: Number(given.pairs),
  values,
  stop: () => performance.now() > end,
});
const kinds = new Map(faults.map((fault) => [fault.kind, fault]));
const smallest = [...kinds.values()].map(({ kind, pair }) => {
  const fails = (candidate: SchemaPair): boolean =>
    examine(candidate, { random: createRandom(1), values }).faults.some(
      (fault) => fault.kind === kind,
    );
  return { kind, ...(fails(pair) ? shrink(pair, fails) : pair) };
});

console.log(
  JSON.stringify({ seed, ...counts, faults: faults.length, smallest }, null, 2),
);
process.exitCode = faults.length > 0 ? 1 : 0;
