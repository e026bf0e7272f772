import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** The browser of this machine, where it has one. */
export const CHROMIUM = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) =>
    ["chromium", "chromium-browser", "google-chrome"].map((name) =>
      join(folder, name),
    ),
  )
  .find(isProgram);

export interface Page {
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly send: (method: string, params?: object) => Promise<unknown>;
}

export interface Browser {
  readonly page: Page;
  /** Its own, for what it is to show; gone when it closes. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Starts a browser without a window or a network, and gives a page of it; spoken to by the DevTools protocol over a pipe. */
export async function openPage(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const child = spawn(
    program,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--user-data-dir=${profile}`,
      "--remote-debugging-pipe",
    ],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      // A group of its own: the processes that it starts end with it.
      detached: true,
    },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  const call = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = (await call("Target.createTarget", {
    url: "about:blank",
  })) as { targetId: string };
  const { sessionId } = (await call("Target.attachToTarget", {
    targetId,
    flatten: true,
  })) as { sessionId: string };
  const send = (method: string, params: object = {}) =>
    call(method, params, sessionId);
  const evaluate = async (expression: string) => {
    const options = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = (await send(
      "Runtime.evaluate",
      options,
    )) as { result: { value?: unknown }; exceptionDetails?: object };
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  return {
    folder: profile,
    page: { evaluate, send },
    close: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      // Those of its group may have written when it was read; unlike `rmSync`, this reads it again.
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Requests and answers, each with a zero byte at its end. */
function connect(input: Writable, output: Readable) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      waiting.get(answer.id ?? -1)?.(answer);
    }
  });
  let last = 0;
  return (method: string, params: object, sessionId?: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
