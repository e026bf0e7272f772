import { readFile } from "node:fs/promises";
import { blockOf } from "./release/changelog.ts";
import { readManifest } from "./release/manifest.ts";
import { publishProblems, describeProblem } from "./release/problems.ts";

/**
 * `npm run release:check [tag]`, and before every `npm publish`: may this version be published? Prints
 * what the changelog says of it.
 */
const [tag] = process.argv.slice(2);
const { version, repository } = await readManifest();
const changes = blockOf(await readFile("CHANGELOG.md", "utf8"), version);
const problems = publishProblems(repository, changes, version, tag);
for (const problem of problems) console.error(`✗ ${describeProblem(problem)}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(changes);
