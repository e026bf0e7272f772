import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** The settler as plain JavaScript: loading TypeScript would take longer than the renames. */
export async function settlerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./settler.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
