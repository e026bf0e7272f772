// Loaded into a settler before anything else: kills it, as `kill -9` would, in
// place of the write below KILL_BELOW that KILL_AT counts to.
import { meetWrites } from "./writes.ts";

const { KILL_AT, KILL_BELOW = "" } = process.env;
let writes = 0;

meetWrites((isBelow) => {
  if (isBelow(KILL_BELOW) && ++writes === Number(KILL_AT))
    process.kill(process.pid, "SIGKILL");
  return undefined;
});
