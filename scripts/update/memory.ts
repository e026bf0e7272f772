import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Gives back what is garbage now, before a step that needs as much again. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
