// Loaded into a process before anything else (and so JavaScript): kills it, as
// `kill -9` would, in place of the write below KILL_BELOW that KILL_AT counts to.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { KILL_AT, KILL_BELOW, KILL_IN } = process.env;
const role = process.execArgv.includes("--eval") ? "settler" : "commander";
let writes = 0;

for (const name of ["mkdir", "writeFile", "rename", "rm", "rmdir"]) {
  const original = fs.promises[name];
  fs.promises[name] = (...args) => {
    const path = String(args[0]);
    const counts =
      role === KILL_IN &&
      path.startsWith(KILL_BELOW) &&
      // Of the lock, only the making of a claim: the rest leaves a stale one.
      (name === "writeFile" || !path.includes(".update.lock"));
    if (counts && ++writes === Number(KILL_AT)) {
      process.kill(process.pid, "SIGKILL");
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
