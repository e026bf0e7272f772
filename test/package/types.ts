import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { consumerOf, type Installed } from "./consumer.ts";

const RESOLUTIONS = [
  ["nodenext", "nodenext"],
  ["node16", "node16"],
  ["esnext", "bundler"],
] as const;

/** What a project may have set: every way to find the types, and to read what is optional. */
export const SETTINGS: readonly (readonly string[])[] = RESOLUTIONS.flatMap(
  ([module, resolution]) =>
    ["true", "false"].map((exact) => [
      ...["--module", module, "--moduleResolution", resolution],
      ...["--exactOptionalPropertyTypes", exact],
    ]),
);

/** Compiles typed.ts beside the installed package, with all declarations. Gives what the compiler says. */
export async function typeCheck(
  installed: Installed,
  compiler: string,
  settings: readonly string[],
): Promise<string> {
  await copyFile(
    fileURLToPath(new URL("project/typed.ts", import.meta.url)),
    join(installed.folder, "typed.ts"),
  );
  return consumerOf(installed)
    .node([
      ...[compiler, "--noEmit", "--strict", "--skipLibCheck", "false"],
      ...["--target", "es2022", "--lib", "es2022,dom,dom.iterable"],
      ...settings,
      "typed.ts",
    ])
    .catch((error: unknown) => String((error as { stdout?: unknown }).stdout));
}
