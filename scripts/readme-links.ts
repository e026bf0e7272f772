import { readFile, writeFile } from "node:fs/promises";
import { absoluteLinks, relativeLinks } from "./release/links.ts";
import { readManifest } from "./release/manifest.ts";
import { hostOf } from "./release/problems.ts";

/**
 * Before `npm pack`, makes the links of README.md and CHANGELOG.md absolute, since npm's page shows them far from the
 * files; `--back` undoes it afterwards. Without a repository in package.json it does nothing.
 */
const { version, repository } = await readManifest();
const host = hostOf(repository);
const rewrite = process.argv.includes("--back") ? relativeLinks : absoluteLinks;
for (const file of host ? ["README.md", "CHANGELOG.md"] : []) {
  const text = await readFile(file, "utf8");
  if (host) await writeFile(file, rewrite(text, host, `v${version}`));
}
