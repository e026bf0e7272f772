import { chmodSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { licencesOf } from "./licences.ts";
import { lighter } from "./lighter.ts";

/** Writes a program as one minified file that needs no package, and beside it the licences of what is in it. */
export async function writeBin(input: string, file: string): Promise<void> {
  // One is enough for one file, and idle ones look for work all the time. Read where Rolldown is loaded.
  process.env["ROLLDOWN_WORKER_THREADS"] ??= "1";
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input,
    platform: "node",
    transform: { target: "node20" },
    plugins: [lighter],
  });
  const { output } = await bundle.write({
    file,
    format: "esm",
    minify: true,
    banner: "#!/usr/bin/env node",
    comments: { legal: false },
  });
  await bundle.close();
  chmodSync(file, 0o755);
  const modules = output.flatMap((part) =>
    part.type === "chunk" ? part.moduleIds : [],
  );
  writeFileSync(
    join(dirname(file), "LICENSES.txt"),
    licencesOf(modules.map((path) => relative(process.cwd(), path))),
  );
}
