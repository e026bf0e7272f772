import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

type Write = (...args: unknown[]) => Promise<unknown>;

const promises = fs.promises as unknown as Record<string, Write>;

/** Has each write of this process met first: what is made of it takes its place. */
export function meetWrites(
  meet: (isBelow: (root: string) => boolean) => Promise<never> | undefined,
): void {
  for (const name of ["mkdir", "writeFile", "rename", "rm", "rmdir"]) {
    const original = promises[name]!;
    promises[name] = (...args) => {
      const path = String(args[0]);
      // Of the lock, only the making of a claim: the rest leaves a stale one.
      const counts = name === "writeFile" || !path.includes(".update.lock");
      const met = meet((root) => counts && path.startsWith(root));
      return met ?? original(...args);
    };
  }
  syncBuiltinESMExports();
}
