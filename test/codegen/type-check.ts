import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SRC = join(ROOT, "src");

/** The rules that `src/` is compiled under: `src/tsconfig.json`. */
export function strictOptions(): ts.CompilerOptions {
  const file = join(SRC, "tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, SRC);
  return options;
}

const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * A compiler host that sees `overlay` (absolute path → text) before the disk, and parses each file of
 * the disk once in a process.
 */
export function overlayHost(
  options: ts.CompilerOptions,
  overlay: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => overlay.has(file) || fileExists(file);
  host.readFile = (file) => overlay.get(file) ?? readFile(file);
  host.getSourceFile = (file, languageVersion) => {
    const text = overlay.get(file);
    if (text !== undefined)
      return versioned(ts.createSourceFile(file, text, languageVersion, true));
    if (!parsed.has(file)) {
      const source = getSourceFile(file, languageVersion);
      parsed.set(file, source && versioned(source));
    }
    return parsed.get(file);
  };
  host.directoryExists = (folder) =>
    ts.sys.directoryExists(folder) ||
    [...overlay.keys()].some((file) => dirname(file) === folder);
  return host;
}

/** With its hash, by which TypeScript's builders tell what changed. */
function versioned(source: ts.SourceFile): ts.SourceFile {
  const version = createHash("sha256").update(source.text).digest("hex");
  return Object.assign(source, { version });
}

/** What the compiler has to say, as `file: message`. */
function complaints(program: ts.Program, folder: string = ROOT): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    const name = file?.fileName.slice(join(folder, "/").length);
    return name === undefined ? text : `${name}: ${text}`;
  });
}

/** Type-checks files (name → text) that stand in a folder of their own. */
export function checkFiles(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = strictOptions(),
): string[] {
  const folder = join(SRC, "not-on-disk");
  const overlay = new Map(
    [...files].map(([name, text]) => [join(folder, name), text] as const),
  );
  const { rootDir: _, outDir: __, ...rest } = options;
  const host = overlayHost(rest, overlay);
  const sources = [...overlay.keys()].filter((file) => file.endsWith(".ts"));
  return complaints(ts.createProgram(sources, rest, host), folder);
}
