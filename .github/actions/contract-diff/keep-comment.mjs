import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PER_PAGE = 100;

/** Keeps one comment on the run's pull request up to date, one for each revised document. */
export async function keepComment(env) {
  const { pull_request: pull } = JSON.parse(
    readFileSync(env.GITHUB_EVENT_PATH, "utf8"),
  );
  if (pull === undefined) return;
  // A hash, since a name could end the HTML comment.
  const document = createHash("sha256").update(env.REVISED).digest("hex");
  const mark = `<!-- contract-diff ${document.slice(0, 16)} -->`;
  const comments = `issues/${pull.number}/comments`;
  const known = await ours(env, comments, mark);
  const { findings } = JSON.parse(
    readFileSync(join(env.REPORT, "report.json"), "utf8"),
  );
  // Where nothing was said, "nothing changed" is noise.
  if (known === undefined && findings.length === 0) return;
  const report = readFileSync(join(env.REPORT, "report.md"), "utf8");
  const body = `${mark}\n\n${report}`;
  if (known === undefined) {
    await api(env, "POST", comments, { body });
  } else {
    await api(env, "PATCH", `issues/comments/${known.id}`, { body });
  }
}

/** Our comment. The mark alone is no proof: anyone could write it, and would then own what we say. */
async function ours(env, path, mark) {
  for (let page = 1; ; page++) {
    const query = `per_page=${PER_PAGE}&page=${page}`;
    const comments = await api(env, "GET", `${path}?${query}`);
    const known = comments.find(
      ({ user, body }) => user?.type === "Bot" && body?.startsWith(mark),
    );
    if (known !== undefined || comments.length < PER_PAGE) return known;
  }
}

async function api(env, method, path, fields) {
  const url = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/${path}`;
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${env.TOKEN}`,
      "x-github-api-version": "2022-11-28",
    },
    signal: AbortSignal.timeout(30_000),
    ...(fields !== undefined && { body: JSON.stringify(fields) }),
  });
  if (!response.ok) {
    throw new Error(`GitHub answered ${response.status} to ${method} ${path}`);
  }
  return response.json();
}
