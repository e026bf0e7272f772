import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { promisify } from "node:util";

/** A process that holds a tree. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells it from another process of the same number; empty where the system doesn't say. */
  readonly birth: string;
  /** When it took hold, in ISO 8601. */
  readonly since: string;
}

/** A process of this machine, as a holder from now on. */
export async function holderOf(pid: number): Promise<Holder> {
  const since = new Date().toISOString();
  return { pid, host: hostname(), birth: await birthOf(pid), since };
}

/** Whether a holder has surely ended; that of another machine can't be asked. */
export async function isGone({ pid, host, birth }: Holder): Promise<boolean> {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything else, EPERM, is the answer of a process of somebody else.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
  }
  const present = await birthOf(pid);
  return birth !== "" && present !== "" && birth !== present;
}

// A number alone would do until the machine, or a container, starts again:
// then it soon belongs to another process.
async function birthOf(pid: number): Promise<string> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Behind the command, which is in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "zombie" : `${boot.trim()}.${fields[19]}`;
  } catch {
    return startedByPs(pid);
  }
}

// Where there is no /proc: macOS and the BSDs. Windows has neither.
async function startedByPs(pid: number): Promise<string> {
  try {
    const args = ["-o", "lstart=", "-p", String(pid)];
    const { stdout } = await promisify(execFile)("ps", args);
    return stdout.trim();
  } catch {
    return "";
  }
}
