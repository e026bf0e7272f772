import { commit } from "../../../scripts/update/tree/commit.ts";

const [root = "", json = "[]"] = process.argv.slice(2);
const changes = JSON.parse(json) as [string, string | null][];
await commit(
  root,
  new Map(changes.map(([path, text]) => [path, text ?? undefined])),
);
