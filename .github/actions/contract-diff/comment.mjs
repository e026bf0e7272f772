/**
 * Keeps one comment on the pull request up to date, one for each revised document. That it can't
 * (a fork's token may only read) is a warning: the verdict is another step's, the summary has the report.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { annotation } from "./annotation.mjs";

const { TOKEN, REVISED, REPORT } = process.env;
const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_EVENT_PATH } = process.env;

const PER_PAGE = 100;
// A hash, since a name could end the HTML comment.
const document = createHash("sha256").update(REVISED).digest("hex");
const mark = `<!-- contract-diff ${document.slice(0, 16)} -->`;

const { pull_request: pull } = JSON.parse(
  readFileSync(GITHUB_EVENT_PATH, "utf8"),
);
if (pull !== undefined) {
  try {
    await tell(pull.number);
  } catch (error) {
    const why = `No comment was written: ${error.message}. The summary of the run has the report.`;
    process.stdout.write(annotation("warning", why));
  }
}

async function tell(number) {
  const known = await ours(number);
  const { findings } = JSON.parse(
    readFileSync(join(REPORT, "report.json"), "utf8"),
  );
  // Where nothing was said, "nothing changed" is noise.
  if (known === undefined && findings.length === 0) return;
  const body = `${mark}\n\n${readFileSync(join(REPORT, "report.md"), "utf8")}`;
  if (known === undefined) {
    await api("POST", `issues/${number}/comments`, { body });
  } else {
    await api("PATCH", `issues/comments/${known.id}`, { body });
  }
}

/** Our comment. The mark alone is no proof: anyone could write it, and would then own what we say. */
async function ours(number) {
  for (let page = 1; ; page++) {
    const comments = await api(
      "GET",
      `issues/${number}/comments?per_page=${PER_PAGE}&page=${page}`,
    );
    const known = comments.find(
      ({ user, body }) => user?.type === "Bot" && body?.startsWith(mark),
    );
    if (known !== undefined || comments.length < PER_PAGE) return known;
  }
}

async function api(method, path, fields) {
  const url = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`;
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${TOKEN}`,
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
