import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { runStep, type StepResult } from "./step.ts";

/** What gh was asked to change. */
export interface Call {
  /** Method and path below the repository. */
  readonly call: string;
  readonly fields: Record<string, string>;
}

/** `"GET pulls"` → what GitHub answers; an `Error` for what gh says when it fails. */
export type Answers = Record<string, unknown>;

export const RUN = "[The run](https://github.test/us/keys/actions/runs/7)";

/** Tells a state to a GitHub that answers so, and notes what it is asked to change. */
export async function tell(
  env: Record<string, string>,
  answers: Answers = {},
  report = REPORT,
): Promise<StepResult & { changes: Call[] }> {
  const folder = await temporaryFolder();
  const calls = join(folder, "calls");
  await mkdir(join(folder, "answers"));
  await writeFile(calls, "");
  for (const [call, answer] of Object.entries(answers)) {
    const [method, path = ""] = call.split(" ");
    const name = `${method} ${`repos/us/keys/${path}`.replaceAll("/", "+")}`;
    const file = join(folder, "answers", name);
    if (answer instanceof Error)
      await writeFile(`${file}.error`, answer.message);
    else await writeFile(file, JSON.stringify(answer));
  }
  const result = await runStep("tell.sh", {
    handover: { "report.md": report },
    env: {
      GH_CALLS: calls,
      GH_ANSWERS: join(folder, "answers"),
      GITHUB_SERVER_URL: "https://github.test",
      GITHUB_REPOSITORY: "us/keys",
      GITHUB_REPOSITORY_OWNER: "us",
      GITHUB_REF_NAME: "main",
      GITHUB_RUN_ID: "7",
      HEAD: "",
      CHECK: "",
      ...env,
    },
  });
  const noted = (await readFile(calls, "utf8")).split("\u001e").slice(0, -1);
  const changes = noted
    .map((call) => call.split("\0").slice(0, -1))
    .filter(([method]) => method !== "GET")
    .map(toCall);
  return { ...result, changes };
}

export const REPORT =
  "# Spec update: the contract changed, and breaks nobody\n\nAll of it.\n";

function toCall([method, path = "", ...fields]: string[]): Call {
  const pairs = fields.flatMap((field, at) =>
    at % 2 === 0 ? [[field, fields[at + 1] ?? ""]] : [],
  );
  return {
    call: `${method} ${path.replace("repos/us/keys/", "")}`,
    fields: Object.fromEntries(pairs) as Record<string, string>,
  };
}

/** A pull request as GitHub lists it. */
export function pull(given: {
  number: number;
  state?: "open" | "closed";
  repository?: string;
  sha?: string;
}) {
  const { number, state = "open", repository = "us/keys", sha = "" } = given;
  return { number, state, head: { repo: { full_name: repository }, sha } };
}

/** An issue, or a comment, that an earlier run wrote. */
export function ours(given: object) {
  return {
    user: { login: "github-actions[bot]" },
    body: "<!-- spec-update -->\n\nSome days ago.",
    ...given,
  };
}
