import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes dist/: each entry of the library as one file, since importing forty costs half of Node's own
 * start, with the types of its modules beside it; the bin as one file with nothing to install.
 */

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const BIN = "dist/bin/gcore-contract-diff.js";

process.chdir(ROOT);
rmSync("dist", { recursive: true, force: true });
execFileSync(
  process.execPath,
  ["node_modules/typescript-7/bin/tsc", "-p", "src", "--emitDeclarationOnly"],
  { stdio: "inherit" },
);
for (const entry of ["index", "sandbox/index"])
  await build({
    entryPoints: [`src/${entry}.ts`],
    outfile: `dist/${entry}.js`,
    bundle: true,
    packages: "external",
    platform: "neutral",
    target: "es2022",
    format: "esm",
    sourcemap: true,
    treeShaking: true,
  });

const { metafile } = await build({
  entryPoints: ["scripts/contract-diff.ts"],
  outfile: BIN,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  banner: {
    // Some bundled packages are CommonJS and ask for Node's own modules with `require`.
    js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
chmodSync(BIN, 0o755);
writeFileSync("dist/bin/LICENSES.txt", licences(Object.keys(metafile.inputs)));

/** The licences of the bundled packages, which all ask for their text to come along. */
function licences(inputs: readonly string[]): string {
  const packages = new Set(
    inputs.flatMap(
      (input) =>
        /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll("\\", "/")) ??
        [],
    ),
  );
  return [...packages]
    .sort()
    .map(
      (folder) =>
        `${folder.slice("node_modules/".length)}\n\n${licence(folder)}\n`,
    )
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined)
    return readFileSync(join(folder, file), "utf8").trim();
  // Not every package ships the text that its manifest names.
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { license, author } = JSON.parse(manifest) as Record<string, unknown>;
  if (license === undefined) throw new Error(`No licence in ${folder}`);
  return `${String(license)}, ${JSON.stringify(author)}`;
}
