import { build, type Plugin } from "esbuild";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the modules export, in one text without imports or exports; names that clash are made different. */
export async function bundleModules(
  modules: readonly string[],
): Promise<string> {
  const entry = modules.map((_, index) => `export * from "module:${index}";`);
  const { outputFiles } = await build({
    stdin: { contents: entry.join("\n"), resolveDir: ROOT, loader: "js" },
    absWorkingDir: ROOT,
    plugins: [inMemory(modules.map(withStandIns))],
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    logLevel: "silent",
    minifySyntax: true,
    target: "es2023",
    write: false,
  });
  const [output] = outputFiles;
  return (output?.text ?? "").replace(/export \{[^}]*\};\s*$/, "");
}

/** What Ajv's code requires as CommonJS, imported from our stand-ins. */
function withStandIns(code: string): string {
  return code.replaceAll(
    /const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g,
    'import $1 from "./scripts/codegen/runtime/$2.ts";',
  );
}

function inMemory(modules: readonly string[]): Plugin {
  return {
    name: "in-memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^module:/ }, ({ path }) => ({
        path: path.slice("module:".length),
        namespace: "module",
      }));
      onLoad({ filter: /^/, namespace: "module" }, ({ path }) => ({
        contents: modules[Number(path)] ?? "",
        resolveDir: ROOT,
        loader: "js",
      }));
    },
  };
}
