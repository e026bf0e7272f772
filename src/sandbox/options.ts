import type { Exchange } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import { quoted } from "./fault-rules.ts";
import type { KeyDraft, SandboxKey } from "./ledger.ts";
import type { Random } from "./random.ts";
import type { SandboxRequest } from "./request.ts";

/** A list is played one a request, in order; a function is asked with the request's number, from 1. */
export type Faults =
  | readonly (Fault | null | undefined)[]
  | ((requestNumber: number) => Fault | null | undefined);

/** What a sandbox is to be. Every option has a default. */
export interface SandboxOptions {
  /** The one API key that is let in. By default one is made up: read it from the sandbox. */
  readonly apiKey?: string | undefined;
  /** The projects that exist. By default all do. */
  readonly projectIds?: readonly number[] | undefined;
  /**
   * Keys that are there from the start. Each needs a `name`; `projectId` is the first of `projectIds`,
   * or 1, by default, and the rest is made up. One with `deployment_names` is in use: deleting it answers 409.
   */
  readonly keys?: readonly KeyDraft[] | undefined;
  /** The trouble to play. By default none. */
  readonly faults?: Faults | undefined;
  /** Tells `created_at`. By default the system's clock. */
  readonly clock?: (() => Date) | undefined;
  /** Makes keys, secrets and request ids; `seededRandom(1)` makes the same ones every time. By default unpredictable. */
  readonly random?: Random | undefined;
}

/** A stand-in for the API, and what came of it so far. */
export interface Sandbox {
  /** A drop-in `fetch` that answers for the API, whatever the host. It follows no redirect. */
  readonly fetch: typeof globalThis.fetch;
  /** The same as data, for other transports: what a server would put on the wire. */
  readonly exchange: (request: Request) => Promise<Exchange>;
  /** Lets in every request that a fault `late` still holds back, in order, and tells how many. */
  readonly arrive: () => number;
  /** The API key that is let in. */
  readonly apiKey: string;
  /** The ledger: every key that exists now, in the order of creation. */
  readonly keys: readonly SandboxKey[];
  /** Every request that arrived, in the order of arrival. */
  readonly requests: readonly SandboxRequest[];
}

type Rule = readonly [wanted: string, holds: (given: unknown) => boolean];

const isFunction = (given: unknown): boolean => typeof given === "function";

const rules: Readonly<Record<keyof SandboxOptions, Rule>> = {
  apiKey: ["text", (given) => typeof given === "string" && given !== ""],
  projectIds: [
    "a list of whole numbers",
    (given) => Array.isArray(given) && given.every(Number.isSafeInteger),
  ],
  keys: [
    "a list of objects",
    (given) =>
      Array.isArray(given) && given.every((key) => Object(key) === key),
  ],
  faults: [
    "a list or a function",
    (given) => Array.isArray(given) || isFunction(given),
  ],
  clock: ["a function", isFunction],
  random: ["a function", isFunction],
};

/** @throws {TypeError} naming the options that there are, or what one has to be */
export function checkOptions(options: SandboxOptions): void {
  for (const [name, given] of Object.entries(options)) {
    const [wanted, holds] = Object.hasOwn(rules, name)
      ? rules[name as keyof SandboxOptions]
      : [];
    if (holds === undefined)
      throw new TypeError(
        `Unknown option ${quoted(name)} of createSandbox: give some of ${Object.keys(rules).join(", ")}`,
      );
    if (given !== undefined && !holds(given))
      throw new TypeError(
        `The option ${name} of createSandbox is not ${wanted}`,
      );
  }
}
