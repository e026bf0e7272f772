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
    const counts = role === KILL_IN && String(args[0]).startsWith(KILL_BELOW);
    if (counts && ++writes === Number(KILL_AT)) {
      process.kill(process.pid, "SIGKILL");
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
