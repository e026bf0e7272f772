import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { ENGINE } from "./scripts/engine/options.ts";

/** The tests of what is built; all others run the sources. */
const PACKAGE = [
  "test/package/**/*.test.ts",
  "test/demo.test.ts",
  "examples/*.test.ts",
];

export default defineConfig({
  // For the temporary files of `npx vitest`, out of the tree that git sees.
  cacheDir: "node_modules/.cache/vite",
  test: {
    // Test files share a process, so that each module is loaded once: a file that changes a global
    // puts it back.
    isolate: false,
    execArgv: [...ENGINE],
    maxWorkers: availableParallelism(),
    // Many tests run programs, on machines that run other things too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two and no more: each project has its own processes, which load and warm up everything again.
    projects: [
      {
        extends: true,
        test: {
          name: "package",
          include: PACKAGE,
          globalSetup: "test/package/build.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "sources",
          include: ["test/**/*.test.ts"],
          exclude: PACKAGE,
        },
      },
    ],
  },
});
