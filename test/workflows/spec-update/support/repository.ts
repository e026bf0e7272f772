import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

/** Files to write; `null` to remove one. */
export type Files = Record<string, string | null>;

/** A slice in canonical form. */
export const slice = (title: string, version: string) =>
  `openapi: 3.1.0\ninfo:\n  title: ${title}\n  version: '${version}'\npaths: {}\n`;

const FILES: Files = {
  "openapi/cloud_api.yaml": slice("Keys", "1"),
  "openapi/upstream.json": '{ "version": "1" }\n',
  "src/generated/types.ts": "export type Key = string;\n",
  "package.json": "{}\n",
};

/** A clone of a bare repository on disk, with one commit on `main`. */
export class Repository {
  readonly origin: string;
  readonly clone: string;

  private constructor(folder: string) {
    this.origin = join(folder, "origin.git");
    this.clone = join(folder, "clone");
  }

  /** A new one, for tests to copy. */
  static async create(folder: string): Promise<Repository> {
    const repository = new Repository(folder);
    await shell(
      folder,
      `git init -q --template= --bare -b main origin.git
       git -C origin.git config receive.autogc false`,
    );
    await repository.commitTo("main", FILES, null);
    // Of a copy, origin is the copy's.
    await shell(
      folder,
      `git clone -q --template= -c maintenance.auto=false origin.git clone
       git -C clone config remote.origin.url ../origin.git`,
    );
    return repository;
  }

  /** Clone and origin as they are, for a test to go on from. */
  async copy(to?: string): Promise<Repository> {
    const folder = to ?? (await temporaryFolder());
    await cp(dirname(this.clone), folder, { recursive: true });
    return new Repository(folder);
  }

  async write(files: Files): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const target = join(this.clone, path);
      await mkdir(dirname(target), { recursive: true });
      if (content === null) await rm(target);
      else if (content.startsWith("→ "))
        await symlink(content.slice(2), target);
      else await writeFile(target, content);
    }
  }

  /** The patch that writes some files. */
  async patch(files: Files): Promise<string> {
    await this.write(files);
    return shell(
      this.clone,
      `git add --all
       git diff --cached --binary
       git reset -q --hard`,
    );
  }

  /** Commits files in the origin as a human, on top of a branch. */
  async commitTo(
    branch: string,
    files: Files,
    from: string | null = branch,
  ): Promise<void> {
    const command = spawn("git", ["fast-import", "--quiet"], {
      cwd: this.origin,
      stdio: ["pipe", "ignore", "inherit"],
    });
    const lines = [
      `commit refs/heads/${branch}`,
      "committer Ada <ada@example.test> 0 +0000",
      ...data("By hand"),
      ...(from === null ? [] : [`from refs/heads/${from}^0`]),
      ...Object.entries(files).flatMap(([path, content]) =>
        content === null
          ? [`D ${path}`]
          : [`M 100644 inline ${path}`, ...data(content)],
      ),
    ];
    command.stdin.end(lines.join("\n"));
    await once(command, "close");
  }

  /** Brings the clone to the origin's `main`. */
  async pull(): Promise<void> {
    await shell(
      this.clone,
      `git fetch -q origin main
       git checkout -q --detach FETCH_HEAD`,
    );
  }

  /** The commit that a branch of the origin is at; empty without one. */
  async tip(branch: string): Promise<string> {
    const ref = join(this.origin, "refs/heads", branch);
    return (await readFile(ref, "utf8").catch(() => "")).trim();
  }

  /** Subject and author of the commits of a branch that `main` hasn't. */
  async log(branch: string): Promise<string[]> {
    const range = `main..${branch}`;
    const log = await shell(
      this.origin,
      `git log --format="%s by %an" ${range}`,
    );
    return log.split("\n").filter(Boolean);
  }
}

const data = (text: string) => [`data ${Buffer.byteLength(text)}`, text];

/** What commands print, run as a human. One shell for all of them: starting it from here costs the most. */
async function shell(cwd: string, script: string): Promise<string> {
  const { stdout } = await promisify(execFile)("sh", ["-ec", script], {
    cwd,
    env: { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1", HOME: cwd },
  });
  return stdout;
}
