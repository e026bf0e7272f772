import { build } from "esbuild";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeBin } from "./build/bin.ts";
import { writeDeclarations } from "./build/declarations.ts";

/**
 * Writes dist/: each entry of the library as one file, since importing forty costs half of Node's own
 * start, and as one file of types; the bin as one file with nothing to install.
 * Without maps: code and types read as they are, and maps that resolve would take another 85 kB of the
 * 200 that the package may have, 57 of them for the sources.
 */

const ENTRIES = ["index", "sandbox/index"];

process.chdir(fileURLToPath(new URL("../", import.meta.url)));
rmSync("dist", { recursive: true, force: true });
await writeDeclarations("dist", ENTRIES);
for (const entry of ENTRIES)
  await build({
    entryPoints: [`src/${entry}.ts`],
    outfile: `dist/${entry}.js`,
    bundle: true,
    packages: "external",
    platform: "neutral",
    target: "es2022",
    format: "esm",
    treeShaking: true,
  });
await writeBin("scripts/contract-diff.ts", "dist/bin/gcore-contract-diff.js");
