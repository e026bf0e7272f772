import { createSandbox } from "../src/sandbox/index.ts";
import { help, readArguments } from "./sandbox/arguments.ts";
import { invitation } from "./sandbox/invitation.ts";
import { serve } from "./sandbox/serve.ts";

try {
  const args = readArguments(process.argv.slice(2));
  if (args.help) {
    process.stdout.write(help);
  } else {
    const sandbox = createSandbox({ faults: args.faults });
    const server = await serve(sandbox, { port: args.port });
    process.stdout.write(invitation(server.url, sandbox.apiKey));
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        process.stdout.write(`\nStopped: ${tally(sandbox)}.\n`);
        void server.close();
      });
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`sandbox: ${message}\n`);
  process.exitCode = 2;
}

function tally(sandbox: ReturnType<typeof createSandbox>): string {
  const { keys, requests } = sandbox;
  return `requests ${requests.length}, keys ${keys.length}`;
}
