import { rm } from "node:fs/promises";
import { install as installPackage } from "../package/consumer.ts";
import { install } from "./runtimes.ts";
import { TABLE } from "./table.ts";

/**
 * `npm run test:matrix [row …]`: the packed package in each runtime, compiler and test runner that npm
 * brings. Exit code 1 where one breaks a promise.
 */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in TABLE));
if (unknown.length > 0) {
  console.error(
    `No such row: ${unknown.join(", ")}; there are ${Object.keys(TABLE).join(", ")}`,
  );
  process.exit(2);
}

await install();
const installed = await installPackage();
try {
  for (const [name, check] of Object.entries(TABLE)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const { total, broken } = await check(installed);
    console.log(`${name}: ${total - broken.length} of ${total}`);
    for (const line of broken) console.log(`  ${line}`);
    if (broken.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(installed.folder, { recursive: true });
}
