/**
 * Updates a few trees at once, each held in place of its nth write: the first tree of its first, the
 * second of its second, and so on. Once each is held or done, the process is killed as `kill -9` would
 * do it: one start, and a kill at each moment. Prints before that how many it held.
 */
import { writeSync } from "node:fs";
import { commit } from "../../../scripts/tree/commit.ts";
import { withLock } from "../../../scripts/tree/lock.ts";
import { type Changes, settle } from "../../../scripts/tree/transaction.ts";
import { meetWrites } from "./writes.ts";

const [work = "", json = "[]", ...roots] = process.argv.slice(2);
const changes: Changes = new Map(
  (JSON.parse(json) as [string, string | null][]).map(([path, text]) => [
    path,
    text ?? undefined,
  ]),
);

const works: Record<string, (root: string) => Promise<unknown>> = {
  settle,
  commit: (root) =>
    withLock(
      root,
      () => Promise.resolve(false),
      (lock) => commit(root, changes, lock),
    ),
};

const never = new Promise<never>(() => undefined);
const moments = roots.map((root, index) => {
  let hold = () => undefined as void;
  const held = new Promise<true>((resolve) => (hold = () => resolve(true)));
  return { root, hold, held, left: index };
});

meetWrites((isBelow) => {
  const moment = moments.find(({ root }) => isBelow(root));
  if (moment === undefined || moment.left-- > 0) return undefined;
  moment.hold();
  return never;
});

const ends = moments.map(({ root, held }) =>
  Promise.race([held, works[work]!(root).then(() => false)]),
);
const held = (await Promise.all(ends)).filter(Boolean).length;
writeSync(1, String(held));
process.kill(process.pid, "SIGKILL");
