import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { COMPILER } from "../../scripts/engine/options.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A program's files by name, each in a folder that nobody else sees. */
export type Files = ReadonlyMap<string, string>;

/** One thing the compiler says: of which file, about what. */
export interface Complaint {
  readonly file: string;
  readonly message: string;
}

const RULES = {
  noEmit: true,
  declaration: false,
  isolatedDeclarations: false,
  rootDir: ".",
};

const SHARED = "shared";

/**
 * Type-checks each program by itself, under the rules of `src/` and what `options` change in them. All
 * in one run of the native compiler: most of what a run costs are the libraries. `shared` are files that
 * stand in every program, and know of each other alone.
 */
export async function typeCheck(
  programs: readonly Files[],
  options: Readonly<Record<string, unknown>> = {},
  shared: Files = new Map(),
): Promise<Complaint[][]> {
  const folder = mkdtempSync(join(tmpdir(), "type-check-"));
  try {
    const folders = new Map([
      [SHARED, shared],
      ...programs.map((files, index) => [`${index}`, files] as const),
    ]);
    writeProject(folder, folders, options);
    const said = await compile(folder);
    return programs.map((_, index) =>
      said.flatMap(({ file, message }) => {
        const [program, ...names] = file.split("/");
        return program === `${index}` || program === SHARED
          ? [{ file: names.join("/"), message }]
          : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeProject(
  folder: string,
  folders: ReadonlyMap<string, Files>,
  options: Readonly<Record<string, unknown>>,
): void {
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  write(folder, "package.json", JSON.stringify({ type: "module" }));
  for (const [program, files] of folders)
    for (const [name, text] of files) write(join(folder, program), name, text);
  const config = {
    extends: join(ROOT, "src/tsconfig.json"),
    // What a program doesn't have itself is looked for in these, in this order.
    compilerOptions: { ...RULES, rootDirs: [...folders.keys()], ...options },
    include: ["./*/**/*.ts"],
  };
  write(folder, "tsconfig.json", JSON.stringify(config));
}

function write(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function compile(folder: string): Promise<Complaint[]> {
  const compiler = join(ROOT, "node_modules/typescript-7/bin/tsc");
  // More threads would each check the libraries for themselves.
  const how = ["--pretty", "false", "--singleThreaded"];
  const args = [compiler, "-p", folder, ...how];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...COMPILER },
    maxBuffer: 2 ** 26,
  }).catch((error: { stdout: string }) => error);
  return [
    ...stdout.matchAll(/^(?:(.*?)\(\d+,\d+\): )?error TS\d+: (.*(?:\n .*)*)/gm),
  ].map(([, file, message = ""]) => {
    if (file === undefined) throw new Error(message);
    return { file, message };
  });
}
