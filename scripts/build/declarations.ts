import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/** Writes the types of each entry as one file, and checks `src` without Node's types on the way. */
export async function writeDeclarations(
  folder: string,
  entries: readonly string[],
): Promise<void> {
  // The compiler writes a file for each module, most of which no one imports.
  const modules = join(folder, "modules");
  execFileSync(
    process.execPath,
    [
      ...["node_modules/typescript-7/bin/tsc", "-p", "src"],
      ...["--emitDeclarationOnly", "--singleThreaded", "--outDir", modules],
    ],
    { stdio: "inherit" },
  );
  for (const entry of entries) {
    const bundle = await rollup({
      input: join(modules, `${entry}.d.ts`),
      external: ["openapi-fetch"],
      plugins: [dts({ compilerOptions: { allowImportingTsExtensions: true } })],
    });
    await bundle.write({ file: join(folder, `${entry}.d.ts`), format: "es" });
    await bundle.close();
  }
  rmSync(modules, { recursive: true });
}
