import { commit } from "../../../scripts/tree/commit.ts";
import { withLock } from "../../../scripts/tree/lock.ts";

const [root = "", json = "[]"] = process.argv.slice(2);
const changes = JSON.parse(json) as [string, string | null][];
await withLock(
  root,
  () => Promise.resolve(false),
  (lock) =>
    commit(
      root,
      new Map(changes.map(([path, text]) => [path, text ?? undefined])),
      lock,
    ),
);
