import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENGINE } from "../../engine/options.ts";
import { withoutInheritedNames } from "../../openapi/inherited-names.ts";
import { lintable } from "./lintable.ts";
import {
  isObject,
  type UnknownObject,
  jsonText,
  ownList,
  memberOf,
} from "../../openapi/json.ts";

export interface LintProblem {
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly message: string;
  /** JSON pointer of its place in the slice. */
  readonly pointer: string;
}

/** What Redocly says about a slice under the rules in `config`. */
export async function lint(
  slice: UnknownObject,
  config: string,
): Promise<LintProblem[]> {
  const folder = await mkdtemp(join(tmpdir(), "spec-update-"));
  try {
    const file = join(folder, "cloud_api.json");
    const { document, restore } = withoutInheritedNames(lintable(slice));
    await writeFile(file, jsonText(document));
    return problemsIn(restore(await runRedocly(file, config)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runRedocly(file: string, config: string): Promise<string> {
  const cli = new URL(
    "./bin/cli.js",
    import.meta.resolve("@redocly/cli/package.json"),
  );
  const args = ["lint", "--format=json", `--config=${config}`, file];
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  return new Promise((resolve, reject) => {
    const command = [...ENGINE, fileURLToPath(cli), ...args];
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      // Exit code 1 says that there are problems, which are on stdout.
      if (error !== null && !stdout.trimStart().startsWith("{")) {
        reject(new Error(`Redocly failed: ${stderr.trim()}`));
      } else resolve(stdout);
    });
  });
}

function problemsIn(output: string): LintProblem[] {
  const text = (holder: unknown, key: string) =>
    String(memberOf(holder, key) ?? "");
  return ownList(JSON.parse(output), "problems")
    .filter(isObject)
    .map((problem) => ({
      rule: text(problem, "ruleId"),
      severity: memberOf(problem, "severity") === "warn" ? "warn" : "error",
      message: text(problem, "message"),
      pointer: text(ownList(problem, "location")[0], "pointer").slice(1),
    }));
}
