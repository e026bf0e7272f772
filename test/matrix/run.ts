import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConsumer } from "../package/consumer.ts";
import { play } from "./play.ts";
import { ALLOWED } from "./rows.ts";
import { install, RUNTIMES } from "./runtimes.ts";

/**
 * `npm run test:matrix [runtime …]`: every fault of rows.ts, on real sockets, against the packed
 * package in each runtime that npm brings. Exit code 1 where one breaks a promise.
 */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in RUNTIMES));
if (unknown.length > 0) {
  console.error(
    `No such runtime: ${unknown.join(", ")}; there are ${Object.keys(RUNTIMES).join(", ")}`,
  );
  process.exit(2);
}

await install();
const consumer = await createConsumer();
try {
  for (const file of ["driver.js", "main.js", "worker.js"])
    await copyFile(
      fileURLToPath(new URL(file, import.meta.url)),
      join(consumer.folder, file),
    );
  for (const [name, runtime] of Object.entries(RUNTIMES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const verdicts = await play(
      (rows) => runtime(consumer.folder, rows),
      ALLOWED[name],
    );
    const broken = verdicts.filter(({ faults }) => faults.length > 0);
    console.log(
      `${name}: ${verdicts.length - broken.length} of ${verdicts.length}`,
    );
    for (const { name, said, faults } of broken)
      console.log(`  ${name}: ${faults.join("; ")} (${said})`);
    if (broken.length > 0) process.exitCode = 1;
  }
} finally {
  await consumer.remove();
}
