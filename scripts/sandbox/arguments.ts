import { parseArgs } from "node:util";
import { randomFaults, type Faults } from "../../src/sandbox/index.ts";
import { faultFrom, faultSyntax } from "./fault-argument.ts";

export const help = `Runs a stand-in for the API on this machine. Needs no account, and never leaves the machine.

  npm run sandbox -- [options]

  --port <number>   listen there; by default on a free port
  --fault <fault>   play this to the first request; repeat it for the next ones:
                    ${faultSyntax.replace(" status:", "\n                    status:")}
  --random <seed>   play random faults to half of the requests, the same for the same seed
  --help            show this
`;

type Arguments =
  | { readonly help: true }
  | { readonly help: false; readonly port: number; readonly faults: Faults };

/** Throws an `Error` whose message tells what was expected. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      fault: { type: "string", multiple: true, default: [] },
      random: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return { help: true };
  const port = integer("--port", values.port, 65_535);
  if (values.random === undefined)
    return { help: false, port, faults: values.fault.map(scripted) };
  if (values.fault.length > 0)
    throw new Error("--fault and --random exclude each other: give one");
  const seed = integer("--random", values.random, 2 ** 32 - 1);
  return { help: false, port, faults: randomFaults(seed) };
}

function scripted(text: string): ReturnType<typeof faultFrom> {
  const fault = faultFrom(text);
  if (fault === undefined)
    throw new Error(`--fault is "${text}": give ${faultSyntax}`);
  return fault;
}

function integer(name: string, text: string, most: number): number {
  if (!/^\d+$/.test(text) || Number(text) > most)
    throw new Error(
      `${name} is "${text}": give a whole number from 0 to ${most}`,
    );
  return Number(text);
}
