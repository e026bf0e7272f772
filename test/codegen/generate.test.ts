import { spawn } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINE } from "../../scripts/engine/options.ts";
import { generateFiles } from "../../scripts/codegen/files.ts";
import { compareFolder } from "../../scripts/codegen/folder.ts";
import { withLock } from "../../scripts/tree/lock.ts";
import { stage } from "../../scripts/tree/transaction.ts";
import { bundled } from "../support/bundled.ts";
import { sliceText } from "./documents.ts";
import { snapshot } from "./snapshot.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(
  await readFile(join(ROOT, "package.json"), "utf8"),
) as { version: string };
const input = { slice: sliceText, version };
const files = await generateFiles(input);
const never = (): Promise<boolean> => Promise.resolve(false);

describe("the generated code", { timeout: 60_000 }, () => {
  test("is in sync with the committed slice", async () => {
    expect(await compareFolder(join(ROOT, "src/generated"), files)).toEqual([]);
  });

  test("is the same to the byte each time, wherever it is made", async () => {
    const home = process.cwd();
    try {
      process.chdir(tmpdir());
      expect(await generateFiles(input)).toEqual(files);
    } finally {
      process.chdir(home);
    }
  });

  test("names no folder of the machine and no moment", async () => {
    for (const text of files.values()) {
      expect(text).not.toContain(ROOT);
      expect(text).not.toContain("node_modules");
      expect(text).not.toMatch(/20\d\d-\d\d-\d\d/);
    }
  });

  test("bears its mark at the top of every file", async () => {
    for (const [file, text] of files)
      expect(text, file).toMatch(
        file.endsWith(".md")
          ? /^# Generated: do not edit/
          : /^\/\/ GENERATED .* DO NOT EDIT/,
      );
  });
});

describe(
  "the command, in a copy of the project that stands elsewhere",
  { timeout: 60_000 },
  () => {
    let copy: string;
    const generated = (file: string): string =>
      join(copy, "src/generated", file);

    beforeAll(async () => {
      copy = await mkdtemp(join(tmpdir(), "project-"));
      for (const part of [
        "package.json",
        "openapi",
        "scripts/generate.ts",
        "scripts/codegen",
        "scripts/openapi",
        "scripts/tree",
        "src/generated",
      ])
        await cp(join(ROOT, part), join(copy, part), { recursive: true });
      await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
    });
    afterAll(() => rm(copy, { recursive: true }));

    test("--check names what is changed, missing and surplus, and writes nothing", async () => {
      await writeFile(generated("types.ts"), "");
      await rm(generated("package.ts"));
      await mkdir(generated("old/deep"), { recursive: true });
      await writeFile(generated("old/deep/types.ts"), "");
      const before = await snapshot(join(copy, "src"));
      const { code, out, err } = await run(copy, ["--check"]);
      expect(out.split("\n").sort()).toEqual([
        "",
        "src/generated/old/deep/types.ts: surplus",
        "src/generated/package.ts: missing",
        "src/generated/types.ts: changed",
      ]);
      expect(err).toMatch(
        /^src\/generated\/ is out of sync: run `npm run generate`$/m,
      );
      expect(code).toBe(1);
      expect(await snapshot(join(copy, "src"))).toEqual(before);
    });

    test("without --check it waits for a run that has the tree, says for whom, and makes the folder what it is here", async () => {
      const before = await snapshot(join(copy, "src"));
      let running: Promise<Ended> | undefined;
      await withLock(copy, never, async () => {
        await new Promise<void>((resolve) => {
          running = run(copy, [], resolve);
          void running.then(() => resolve());
        });
        expect(await snapshot(join(copy, "src"))).toEqual(before);
        await writeFile(generated("types.ts"), "");
      });
      const { code, err } = (await running)!;
      expect(err).toMatch(
        new RegExp(`^waiting for process ${process.pid} on \\S+\n$`),
      );
      expect(code).toBe(0);
      expect(await compareFolder(join(copy, "src/generated"), files)).toEqual(
        [],
      );
      const beside = await readdir(join(copy, "openapi"));
      expect(beside.filter((name) => name.startsWith("."))).toEqual([]);
    });

    test("an update that was interrupted while it took effect is ended first", async () => {
      const slice = sliceText.replaceAll(
        "InferenceApiKeysHandler.",
        "Renamed.",
      );
      await stage(copy, new Map([["openapi/cloud_api.yaml", slice]]));
      expect((await run(copy)).code).toBe(0);
      expect(await compareFolder(join(copy, "src/generated"), files)).toEqual([
        { file: "operations.ts", problem: "changed" },
        { file: "types.ts", problem: "changed" },
        { file: "validators.ts", problem: "changed" },
      ]);
    });

    test("a document that no code can be made of ends it with 2 and a line that says where and why", async () => {
      await writeFile(
        join(copy, "openapi/cloud_api.yaml"),
        sliceText.replace("https://api.gcore.com", "/relative"),
      );
      const before = await snapshot(join(copy, "src"));
      const { code, out, err } = await run(copy);
      expect(err).toContain(
        'openapi/cloud_api.yaml:6:1 #/servers: the first server is "/relative": give',
      );
      expect(err).not.toMatch(/^\s+at /m);
      expect(out).toBe("");
      expect(code).toBe(2);
      expect(await snapshot(join(copy, "src"))).toEqual(before);
    });
  },
);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command from a folder that isn't the project's. */
async function run(
  project: string,
  args: readonly string[] = [],
  onError: () => void = () => undefined,
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [...ENGINE, await bundled("scripts/generate.ts", project), ...args],
    { cwd: tmpdir() },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stderr.once("data", onError);
  const code = await new Promise<number | null>((resolve) =>
    child.on("close", resolve),
  );
  return { code, out, err };
}
