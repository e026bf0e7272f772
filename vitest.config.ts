import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const CLIENT = [
  "test/*.test.ts",
  "test/{api-keys,call,errors,faults,options,sandbox}/**/*.test.ts",
];
const CONTRACT = ["test/contract/**/*.test.ts"];
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
    maxWorkers: availableParallelism(),
    // Many tests run programs, on machines that run other things too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One of them takes whatever the others leave: no file belongs to none.
    projects: [
      project("client", CLIENT, PACKAGE),
      project("contract", CONTRACT),
      {
        extends: true,
        test: {
          name: "package",
          include: PACKAGE,
          globalSetup: "test/package/build.ts",
        },
      },
      project(
        "scripts",
        ["test/**/*.test.ts"],
        [CLIENT, CONTRACT, PACKAGE].flat(),
      ),
    ],
  },
});

function project(name: string, include: string[], exclude: string[] = []) {
  return { extends: true as const, test: { name, include, exclude } };
}
