import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundled } from "../support/bundled.ts";
import type { Call } from "./caller.ts";
import { created, cut, refused } from "./plays.ts";
import { startServer, type Play } from "./server.ts";

const hour = { timeout: 3_600_000 };
const blink = { timeout: 200 };
const impatient = { ...hour, abortAfter: 200 };

/** What a call meets, what it is given, what it comes to. A timer left behind would last an hour. */
const table: readonly (readonly [Play, Omit<Call, "baseUrl">, string])[] = [
  [created(), hour, "resolved"],
  [{ then: "stall" }, blink, "timeout unknown"],
  [{ then: "stall" }, impatient, "aborted unknown"],
  [{ on: "connection", then: "stall" }, blink, "timeout unknown"],
  [{ creates: true, then: "end" }, hour, "connection unknown"],
  [cut("within", "stall"), blink, "unexpected-response applied"],
  [cut("after", "stall"), impatient, "unexpected-response applied"],
  [cut("after", "end"), hour, "unexpected-response applied"],
  [{ ...refused(500), then: "stall" }, hour, "api unknown"],
  [refused(404, [], "x".repeat(1_000_000)), hour, "api not-applied"],
  [refused(429, ["Retry-After: 90"]), hour, "api not-applied"],
  [refused(429, ["Retry-After: 9"]), impatient, "aborted not-applied"],
  [refused(307, ["Location: https://x.example/"]), hour, "api not-applied"],
];

it("a process ends by itself after its last call, whatever happened", async () => {
  // One for each call: the platform opens connections ahead of their requests,
  // and on one that it doesn't read a server can't tell whose it is.
  const servers = await Promise.all(
    table.map(([play]) => startServer(() => play)),
  );
  const calls = table.map(([, call], index): Call => ({
    ...call,
    baseUrl: servers[index]!.url,
  }));
  const run = promisify(execFile)(
    process.execPath,
    [
      "--unhandled-rejections=strict",
      await bundled("test/faults/caller.ts"),
      JSON.stringify(calls),
    ],
    {
      env: {
        GCORE_API_KEY: "canary-that-sings",
        GCORE_CLOUD_PROJECT_ID: "1",
      },
      timeout: 15_000,
    },
  );
  // The servers go only afterwards: they must not be what lets the process end.
  const { stdout, stderr } = await run.finally(() =>
    Promise.all(servers.map((server) => server.close())),
  );
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual(table.map(([, , want]) => want));
}, 20_000);
