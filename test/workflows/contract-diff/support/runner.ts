import { load } from "js-yaml";
import { spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled } from "../../../support/bundled.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const PROJECT = fileURLToPath(new URL("../../../../", import.meta.url));
export const ACTION = join(PROJECT, ".github/actions/contract-diff");

/** This tree's contract diff, its packages where they are. */
const program = pathToFileURL(await bundled("scripts/contract-diff.ts")).href;
const THIS_TREES = `await import(${JSON.stringify(program)});`;

export interface Action {
  readonly inputs: Record<string, { required?: boolean; default?: string }>;
  readonly outputs: Record<string, { value: string }>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly if?: string;
      readonly shell: string;
      readonly env?: Record<string, string>;
      readonly run: string;
    }[];
  };
}

export async function readAction(): Promise<Action> {
  return load(await readFile(join(ACTION, "action.yml"), "utf8")) as Action;
}

/** What a use of the action left. */
export interface Used {
  /** Of the last step that ran. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
}

/** Runs the steps of action.yml, as a runner would in a folder with these files. */
export async function use(
  given: Record<string, string>,
  files: Record<string, string>,
  env: Record<string, string> = {},
  program = THIS_TREES,
): Promise<Used> {
  const action = await readAction();
  const folder = await temporaryFolder();
  const workspace = join(folder, "workspace");
  await mkdir(workspace);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(workspace, name), content);
  }
  const checkout = await checkOut(folder, program);
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    input.default ?? "",
  ]);
  const known = new Map<string, string>(defaults as [string, string][]);
  for (const [name, value] of Object.entries(given)) {
    known.set(`inputs.${name}`, value);
  }
  const fill = (template: string) =>
    template.replace(/\$\{\{ (\S+) \}\}/g, (_, name) => known.get(name) ?? "");
  const summary = join(folder, "summary");
  await writeFile(summary, "");

  let [code, stdout, stderr] = [0, "", ""];
  for (const step of action.runs.steps) {
    const condition = /^(\S+) != ''$/.exec(step.if ?? "");
    if (condition && !known.get(condition[1] ?? "")) continue;
    const output = join(folder, "output");
    await writeFile(output, "");
    const stepEnv = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      fill(value),
    ]);
    const ended = await bash(step.run, workspace, {
      PATH: process.env["PATH"] ?? "",
      RUNNER_TEMP: folder,
      GITHUB_ACTION_PATH: join(checkout, ".github/actions/contract-diff"),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
      ...(Object.fromEntries(stepEnv) as Record<string, string>),
    });
    code = ended.code;
    stdout += ended.stdout;
    stderr += ended.stderr;
    if (code !== 0) break;
    for (const line of (await readFile(output, "utf8")).split("\n")) {
      const [name = "", value = ""] = line.split("=", 2);
      known.set(`steps.${step.id}.outputs.${name}`, value);
    }
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    fill(value),
  ]);
  return {
    code,
    stdout,
    stderr,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    summary: await readFile(summary, "utf8"),
  };
}

/** The action's own checkout, where the program is there already. */
async function checkOut(folder: string, program: string): Promise<string> {
  const checkout = join(folder, "checkout");
  await cp(ACTION, join(checkout, ".github/actions/contract-diff"), {
    recursive: true,
  });
  await mkdir(join(checkout, "dist/bin"), { recursive: true });
  await writeFile(join(checkout, "package.json"), '{ "type": "module" }');
  await writeFile(join(checkout, "dist/bin/gcore-contract-diff.js"), program);
  return checkout;
}

/** As a runner runs `shell: bash`. */
export async function bash(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<Pick<Used, "code" | "stdout" | "stderr">> {
  const child = spawn(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    { cwd, env, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? -1));
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { code, stdout, stderr };
}
