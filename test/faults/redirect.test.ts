import { afterAll, expect, it } from "vitest";
import { created, refused } from "./plays.ts";
import { startServer } from "./server.ts";
import { rows } from "./table.ts";

const elsewhere = await startServer(() => created());
const path = "/somewhere?with=a-token#or-more";
const told = expect.stringContaining(elsewhere.url) as string;

const opaque = Object.defineProperties(Response.error(), {
  type: { value: "opaqueredirect" },
});

afterAll(() => elsewhere.close());

rows(
  "a redirect is an error that names the target's origin",
  [300, 301, 302, 303, 304, 305, 306, 307, 308].map(
    (status) =>
      [
        String(status),
        { plays: [refused(status, [`Location: ${elsewhere.url}${path}`], "")] },
        {
          kind: "api",
          status,
          outcome: "not-applied",
          attempts: 1,
          message: told,
          posts: 1,
          keys: 0,
        },
      ] as const,
  ),
);

rows("nor is one followed that is", [
  [
    "to the same server",
    { plays: [refused(307, ["Location: /cloud/v3/inference/2/api_keys"], "")] },
    { status: 307, kind: "api", posts: 1 },
  ],
  [
    "to nowhere",
    { plays: [refused(302, ["Location: http://["], "")] },
    { status: 302, kind: "api", posts: 1 },
  ],
  [
    "without a target",
    { plays: [refused(308, [], "")] },
    { status: 308, kind: "api", posts: 1 },
  ],
  [
    "to a script",
    { plays: [refused(301, ["Location: javascript:alert(1)"], "")] },
    { status: 301, kind: "api", posts: 1 },
  ],
]);

rows("where the platform hides a redirect, as browsers do", [
  [
    "its status is 0",
    { client: { fetch: () => Promise.resolve(opaque) } },
    { kind: "api", status: 0, outcome: "not-applied" },
  ],
]);

it("nothing arrives at the target", () => {
  expect(elsewhere.posts).toEqual([]);
});
