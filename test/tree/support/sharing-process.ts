// Adds one to a number of a tree a few times, as an update would write it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { commit } from "../../../scripts/tree/commit.ts";
import { withLock } from "../../../scripts/tree/lock.ts";
import { patience } from "../../../scripts/tree/patience.ts";
import { settle } from "../../../scripts/tree/transaction.ts";

const [root = "", times = "1"] = process.argv.slice(2);
const wait = patience(60_000, () => undefined);
for (let time = 0; time < Number(times); time++) {
  await withLock(root, wait, async (lock) => {
    await settle(root);
    const read = await readFile(join(root, "openapi/number"), "utf8");
    const text = String(Number(read) + 1);
    const files = ["openapi/number", "src/generated/number"];
    await commit(root, new Map(files.map((file) => [file, text])), lock);
    process.stdout.write("written\n");
  });
}
