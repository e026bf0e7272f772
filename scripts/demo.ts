import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { createSandbox, type Fault } from "../src/sandbox/index.ts";
import { invokedIn } from "./openapi/source/file-io.ts";
import { openKeyFile } from "./demo/key-file.ts";
import {
  createAndSave,
  loseAndReplace,
  offerToDelete,
  showRefusal,
} from "./demo/steps.ts";
import { serve } from "./sandbox/serve.ts";

const HELP = `Usage: npm run demo [-- --live] [--name NAME] [--out FILE]

Creates an inference API key with the built client and saves its secret to a file of mode 0600,
then loses an answer and brings a key whose secret is held, and is refused a name. Without --live it
talks to a sandbox on this machine and nothing else.

  --live       create one real key, with GCORE_API_KEY and GCORE_CLOUD_PROJECT_ID, show the refused
               name, and offer to delete the key (on a terminal)
  --name NAME  the key's name (default: my-api-key)
  --out FILE   where the secret goes; must not exist yet (default: NAME.secret, in a new temporary
               folder or, with --live, in the current one)
  --help       show this text
`;

try {
  const { values } = parseArgs({
    options: {
      live: { type: "boolean", default: false },
      name: { type: "string", default: "my-api-key" },
      out: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else await demo(values);
} catch (error) {
  process.stderr.write(`demo: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function demo({
  live,
  name,
  out,
}: {
  live: boolean;
  name: string;
  out?: string | undefined;
}): Promise<void> {
  // Not a static import: the build that it needs is newer than this file's type-check.
  const built = new URL("../dist/index.js", import.meta.url).href;
  const { createGcoreClient } = (await import(
    built
  )) as typeof import("../src/index.ts");

  let lost: Fault | undefined;
  const sandbox = createSandbox({
    faults() {
      const fault = lost;
      lost = undefined;
      return fault;
    },
  });
  const server = live ? undefined : await serve(sandbox);
  console.log(
    server === undefined
      ? "Live: this creates a real key in your project."
      : `A sandbox listens on ${server.url}. No request leaves this machine.`,
  );
  const here = invokedIn("demo", process.env, process.cwd());
  const folder = live ? here : await mkdtemp(join(tmpdir(), "gcore-demo-"));
  try {
    const stage = {
      gcore: server
        ? createGcoreClient({
            apiKey: sandbox.apiKey,
            baseUrl: server.url,
            projectId: 1,
          })
        : createGcoreClient(),
      name,
      print: console.log,
    };
    const file = await openKeyFile(
      out === undefined ? join(folder, `${name}.secret`) : resolve(here, out),
    );
    try {
      await createAndSave(stage, file);
    } finally {
      await file.close();
    }
    if (!live)
      await loseAndReplace(stage, () => {
        lost = { kind: "drop", when: "after" };
      });
    await showRefusal(stage, live ? 2 : 3);
    if (live && process.stdin.isTTY) await offerToDelete(stage, ask);
  } finally {
    await server?.close();
  }
}

async function ask(question: string): Promise<string> {
  const { stdin: input, stdout: output } = process;
  const terminal = createInterface({ input, output });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
