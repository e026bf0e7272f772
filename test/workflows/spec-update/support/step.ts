import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const SCRIPTS = new URL(
  "../../../../.github/scripts/spec-update/",
  import.meta.url,
);
const STAND_INS = fileURLToPath(new URL("bin/", import.meta.url));

/** What a step left: its exit code, what it printed, its outputs and its summary. */
export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
  /** Where jobs leave files for each other. */
  readonly handover: string;
}

export interface StepOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** The files that the job before handed over. */
  readonly handover?: Record<string, string>;
}

/** Runs the very script of a step, with stand-ins for gh and npm. */
export async function runStep(
  script: "update.sh" | "push.sh" | "tell.sh",
  { cwd, env = {}, handover: files = {} }: StepOptions,
): Promise<StepResult> {
  const folder = await temporaryFolder();
  const handover = join(folder, "handover");
  await mkdir(handover);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(handover, name), content);
  }
  const output = join(folder, "output");
  const summary = join(folder, "summary");
  for (const file of [output, summary]) await writeFile(file, "");

  const child = spawn("bash", [fileURLToPath(new URL(script, SCRIPTS))], {
    cwd: cwd ?? folder,
    env: {
      PATH: `${STAND_INS}:${process.env["PATH"]}`,
      HOME: folder,
      TMPDIR: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      HANDOVER: handover,
      BRANCH: "spec-update",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  const lines = (await readFile(output, "utf8")).split("\n").filter(Boolean);
  return {
    code,
    stdout,
    stderr,
    outputs: Object.fromEntries(lines.map((line) => line.split("=", 2))),
    summary: await readFile(summary, "utf8"),
    handover,
  };
}
