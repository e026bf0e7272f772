import { parseArgs } from "node:util";
import { CONTENDERS } from "./contenders.ts";
import { MEASURES } from "./measures.ts";

export const HELP = `npm run bench [-- --quick] [--only NAME]…

Measures what one create costs, next to other clients in one run, and writes
bench/results.md and bench/results.svg. Takes four to five minutes on two cores.
The first run installs the other clients into bench/create/clients (npm ci).

  --quick      few calls and rounds; prints the tables, writes nothing
  --only NAME  one client or one measure; may be repeated; prints, writes nothing
  --help       this text

Clients:  ${CONTENDERS.map(({ name }) => name).join(", ")}
Measures: ${MEASURES.map(({ name }) => name).join(", ")}
`;

export interface Options {
  readonly help: boolean;
  readonly quick: boolean;
  /** Names of clients and measures; all of those of which none is named. */
  readonly only: readonly string[];
}

/** @throws {Error} an argument that isn't known, with what is */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const known = [...CONTENDERS, ...MEASURES].map(({ name }) => name);
  const unknown = values.only.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`--only ${unknown}: not one of ${known.join(", ")}`);
  return values;
}

/** Those that were asked for, or all; and those that the others need. */
export function select<T extends { readonly name: string }>(
  all: readonly T[],
  only: readonly string[],
  needed: readonly string[] = [],
): readonly T[] {
  const named = all.filter(({ name }) => only.includes(name));
  if (named.length === 0) return all;
  return all.filter((one) => named.includes(one) || needed.includes(one.name));
}
