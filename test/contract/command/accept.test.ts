import { expect, it } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { caseOf } from "../report/render.ts";
import { memoryIo } from "../memory-io.ts";

const FILE = "openapi/accepted-breaks.json";

async function run(args: string[], files: Record<string, string> = {}) {
  const { base, revised } = caseOf("mixed");
  const { io, written } = memoryIo({ base, revised, ...files });
  const code = await runCommand(["base", "revised", "--all", ...args], io);
  return { code, ...written };
}

async function draft(...args: string[]) {
  const { files } = await run(["--write-accepted", ...args]);
  return JSON.parse(files[FILE] ?? "[]") as Record<string, string>[];
}

let known: ReturnType<typeof draft> | undefined;
const drafted = () => (known ??= draft());

it("--write-accepted drafts an entry for each break, for a human to say why", async () => {
  const { code, err, files } = await run(["--write-accepted"]);
  expect(code).toBe(0);
  expect(err).toContain(`4 added to ${FILE}`);
  const entries = JSON.parse(files[FILE] ?? "") as Record<string, string>[];
  expect(entries.map(({ id, reason }) => `${id} "${reason}"`).sort()).toEqual([
    'operation-removed ""',
    'request-property-became-required ""',
    'request-range-narrowed ""',
    'response-enum-value-added ""',
  ]);
});

it("--write-accepted takes in what is undecided where that fails too", async () => {
  const entries = await draft("--fail-on=undecided");
  expect(entries.map(({ id }) => id)).toContain("request-property-removed");
});

it("what is accepted doesn't fail, and is shown as accepted", async () => {
  const entries = await drafted();
  const reasoned = entries.map((entry) => ({ ...entry, reason: "agreed" }));
  const { code, out } = await run([], { [FILE]: JSON.stringify(reasoned) });
  expect(code).toBe(0);
  expect(out).toContain("accepted operation-removed");
  expect(out).toContain("accepted: agreed");
  expect(out).not.toContain("no reason");
});

it("an entry without a reason holds, and asks for one", async () => {
  const { code, out } = await run([], {
    [FILE]: JSON.stringify(await drafted()),
  });
  expect(code).toBe(0);
  expect(out).toContain("no reason: operation-removed");
});

it.each([
  ["on its last day an entry holds", "2026-11-28", 0],
  ["a day later its break fails again", "2026-11-27", 1],
])("%s", async (_, expires, expected) => {
  const entries = (await drafted()).map((entry) => ({ ...entry, expires }));
  const { code, out } = await run([], { [FILE]: JSON.stringify(entries) });
  expect(code).toBe(expected);
  expect(out.includes("expired: ")).toBe(expected === 1);
});

it("an entry that nothing answers to is told, and kept", async () => {
  const entry = { fingerprint: "0", id: "operation-removed", reason: "old" };
  const files = { "mine.json": JSON.stringify([entry]) };
  const { code, out } = await run(["--accept", "mine.json"], files);
  expect(code).toBe(1);
  expect(out).toContain("unmatched: operation-removed 0");
  const after = await run(["--accept=mine.json", "--write-accepted"], files);
  expect(JSON.parse(after.files["mine.json"] ?? "")).toContainEqual(entry);
});

it("with everything accepted, nothing is written anew", async () => {
  const files = { [FILE]: JSON.stringify(await drafted()) };
  const { files: written, err } = await run(["--write-accepted"], files);
  expect(written).toEqual({});
  expect(err).toContain("nothing to add");
});

it("a file that was named and is not there is unusable input", async () => {
  const { code, err } = await run(["--accept", "lost.json"]);
  expect(code).toBe(2);
  expect(err).toContain("lost.json: there is no such file");
});
