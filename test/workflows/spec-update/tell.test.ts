import { spawnSync } from "node:child_process";
import { expect, test as anywhere } from "vitest";
import {
  type Answers,
  ours,
  pull,
  REPORT,
  RUN,
  tell,
} from "./support/github.ts";

// Every runner of GitHub's has jq; a machine of one's own may not.
const test = anywhere.skipIf(spawnSync("jq", ["--version"]).status !== 0);

const TITLE = "Spec update: the contract changed, and breaks nobody";
const CHECKED = `\`npm test\` on this branch: **failure**\n\n${REPORT}`.trim();
const PUSHED = { STATE: "pushed", HEAD: "c0ffee", CHECK: "failure" };
const SAME = { ...PUSHED, STATE: "same" };

const opened = {
  call: "POST pulls",
  fields: { head: "spec-update", base: "main", title: TITLE, body: CHECKED },
};

/** An issue or a comment of ours, with what stands between its mark and the report. */
const said = (...sentences: string[]) =>
  ["<!-- spec-update -->", ...sentences, RUN, REPORT.trim()].join("\n\n");

test.each<[string, Record<string, string>, Answers]>([
  ["no pull request yet", PUSHED, {}],
  [
    "a fork's of that branch name only",
    PUSHED,
    { "GET pulls": [pull({ number: 1, repository: "them/keys" })] },
  ],
  [
    "one that was closed before this change came",
    PUSHED,
    { "GET pulls": [pull({ number: 1, state: "closed", sha: "abad1dea" })] },
  ],
  ["a branch that an earlier run could only push", SAME, {}],
])("with %s, one is opened", async (_, env, answers) => {
  const { code, changes } = await tell(env, answers);
  expect(code).toBe(0);
  expect(changes).toEqual([opened]);
});

test("an open pull request is renewed, and what was said of it before goes", async () => {
  const { changes } = await tell(PUSHED, {
    "GET pulls": [
      pull({ number: 9, repository: "them/keys" }),
      pull({ number: 5, state: "closed", sha: "c0ffee" }),
      pull({ number: 4 }),
    ],
    "GET issues/4/comments": [ours({ id: 44 })],
  });
  expect(changes).toEqual([
    { call: "PATCH pulls/4", fields: { title: TITLE, body: CHECKED } },
    { call: "DELETE issues/comments/44", fields: {} },
  ]);
});

test.each<[string, Answers]>([
  ["an open pull request has", { "GET pulls": [pull({ number: 4 })] }],
  [
    "was closed as it stands",
    { "GET pulls": [pull({ number: 4, state: "closed", sha: "c0ffee" })] },
  ],
])("a change that %s is not told again", async (_, answers) => {
  const { code, changes } = await tell(SAME, answers);
  expect({ code, changes }).toEqual({ code: 0, changes: [] });
});

test("where pull requests can't be opened, an issue has the report and names the setting", async () => {
  const { code, changes } = await tell(PUSHED, {
    "POST pulls": new Error(
      "gh: GitHub Actions is not permitted to create or approve pull requests. (HTTP 403)",
    ),
  });
  expect(code).toBe(0);
  const body = said(
    "The branch `spec-update` waits for a pull request: [open it](https://github.test/us/keys/compare/main...spec-update?expand=1).",
    "To have it opened next time, tick *Allow GitHub Actions to create and approve pull requests* under Settings → Actions → General.",
  );
  expect(changes).toEqual([
    opened,
    { call: "POST issues", fields: { title: TITLE, body } },
  ]);
});

test("any other failure of gh is the job's", async () => {
  const answers = { "POST pulls": new Error("gh: Server Error (HTTP 502)") };
  const { code, stderr } = await tell(PUSHED, answers);
  expect(code).not.toBe(0);
  expect(stderr).toBe("gh: Server Error (HTTP 502)\n");
});

test.each<[string, string, Answers]>([
  ["opens an issue", "POST issues", {}],
  [
    "opens an issue beside those of others and of other workflows",
    "POST issues",
    {
      "GET issues": [
        ours({ number: 1, user: { login: "mallory" } }),
        ours({ number: 2, body: "Stale" }),
        ours({ number: 3, pull_request: {} }),
      ],
    },
  ],
  [
    "renews the issue that is open",
    "PATCH issues/12",
    { "GET issues": [ours({ number: 12 })] },
  ],
])("a refusal %s", async (_, call, answers) => {
  const { changes } = await tell({ STATE: "refused" }, answers);
  const body = said(
    "Upstream's document was not taken; the vendored spec is as it was.",
  );
  expect(changes).toEqual([{ call, fields: { title: TITLE, body } }]);
});

test.each([
  ["nothing changed", { STATE: "unchanged" }],
  ["a pull request could be opened", PUSHED],
])("an issue is closed once %s", async (_, env) => {
  const { changes } = await tell(env, {
    "GET issues": [ours({ number: 12 })],
  });
  expect(changes.at(-1)).toEqual({
    call: "PATCH issues/12",
    fields: { state: "closed" },
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    "standing aside",
    { STATE: "aside" },
    /has commits of others, so it is left/,
  ],
  [
    "that upstream took its change back",
    { STATE: "unchanged" },
    /can be closed/,
  ],
])("%s is said in one comment, and renewed there", async (_, env, words) => {
  const answers = { "GET pulls": [pull({ number: 4 })] };
  const first = await tell(env, answers);
  expect(first.changes).toEqual([
    {
      call: "POST issues/4/comments",
      fields: { body: expect.stringMatching(words) },
    },
  ]);
  const { changes } = await tell(env, {
    ...answers,
    "GET issues/4/comments": [ours({ id: 43, body: "Nice" }), ours({ id: 44 })],
  });
  expect(changes.map(({ call }) => call)).toEqual(["PATCH issues/comments/44"]);
});

test("standing aside without a pull request is said in an issue", async () => {
  const { changes } = await tell({ STATE: "aside" });
  expect(changes).toEqual([
    {
      call: "POST issues",
      fields: {
        title: TITLE,
        body: expect.stringContaining("and no open pull request"),
      },
    },
  ]);
});

test("what a report says stays text, and its first line fits a title", async () => {
  const hostile =
    '$(touch here) `touch here` "; touch here; @/etc/passwd \\n %s';
  const report = `# ${hostile}${"!".repeat(70_000)}\n\n${hostile}\n`;
  const { code, stdout, stderr, changes } = await tell(PUSHED, {}, report);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  const [{ fields } = { fields: {} as Record<string, string> }] = changes;
  expect(fields["title"]).toBe(`${hostile}${"!".repeat(70_000)}`.slice(0, 200));
  expect(fields["body"]).toContain(report.trim());
});
