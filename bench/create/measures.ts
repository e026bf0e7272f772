import { bundles } from "./bundles.ts";
import { burst } from "./burst.ts";
import { BASE } from "./contenders.ts";
import { EMPTY, imports } from "./imports.ts";
import type { Column, Measure } from "./measure.ts";
import { inMemory, overLoopback } from "./sequence.ts";
import { types } from "./types.ts";

const CPU: Column = {
  key: "cpu",
  title: "CPU",
  unit: "µs a call",
  better: "less",
};
const SEQUENCE: readonly Column[] = [
  CPU,
  { key: "p50", title: "p50", unit: "ms", better: "less" },
  { key: "p99", title: "p99", unit: "ms", better: "less" },
];
const BURST: readonly Column[] = [
  {
    key: "throughput",
    title: "throughput",
    unit: "calls a second",
    better: "more",
  },
  CPU,
  { key: "peak", title: "peak memory", unit: "MB", better: "less" },
];

/** In the order in which they are run and shown: the cheap ones first, what fills the rest of the time last. */
export const MEASURES: readonly Measure[] = [
  {
    name: "bundle",
    title: "Bundle",
    about:
      "A page that makes one client and creates one key, bundled and minified by esbuild.",
    columns: [
      { key: "gzip", title: "min+gzip", unit: "kB", better: "less" },
      { key: "minified", title: "minified", unit: "kB", better: "less" },
    ],
    run: bundles,
  },
  {
    name: "types",
    title: "Type-check",
    about:
      "`tsc --extendedDiagnostics` over a consumer with one create call; what the standard library costs by itself is in the row of raw fetch.",
    columns: [
      {
        key: "instantiations",
        title: "instantiations",
        unit: "",
        better: "less",
      },
      { key: "types", title: "types", unit: "", better: "less" },
    ],
    run: types,
  },
  {
    name: "import",
    title: "Import",
    about: "A whole Node process that imports the package and ends.",
    base: EMPTY,
    columns: [{ ...CPU, unit: "ms a process" }],
    run: imports,
  },
  {
    name: "memory",
    title: "In memory",
    about:
      "One create after the other; `fetch` is a function that gives a new `Response` at once. axios takes its adapter for fetch here.",
    base: BASE,
    columns: SEQUENCE,
    run: inMemory,
  },
  {
    name: "loopback",
    title: "Over loopback",
    about:
      "One create after the other over a warm connection to an HTTP server in another process.",
    base: BASE,
    columns: SEQUENCE,
    run: overLoopback,
  },
  ...[50, 500].map((atOnce): Measure => ({
    name: `burst-${atOnce}`,
    title: `${atOnce} at once`,
    about: `10,000 creates over loopback, or as many as there is time for, ${atOnce} of them under way at any time, in a new process each round.`,
    base: BASE,
    columns: BURST,
    run: (run) => burst(run, atOnce),
  })),
];
