import type { Exchange } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import type { SandboxKey, SandboxRequest } from "./ledger.ts";
import type { Random } from "./random.ts";

/** A list is played one a request, in order; a function is asked with the request's number, from 1. */
export type Faults =
  | readonly (Fault | null | undefined)[]
  | ((requestNumber: number) => Fault | null | undefined);

export interface SandboxOptions {
  /** The one API key that is let in. By default one is made up: read it from the sandbox. */
  readonly apiKey?: string | undefined;
  /** The projects that exist. By default all do. */
  readonly projectIds?: readonly number[] | undefined;
  /** The trouble to play. By default none. */
  readonly faults?: Faults | undefined;
  /** Tells `created_at`. By default the system's clock. */
  readonly clock?: (() => Date) | undefined;
  /** Makes keys, secrets and request ids; `seededRandom(1)` makes the same ones every time. By default unpredictable. */
  readonly random?: Random | undefined;
}

export interface Sandbox {
  /** A drop-in `fetch` that answers for the API, whatever the host. It follows no redirect. */
  readonly fetch: typeof globalThis.fetch;
  /** The same as data, for other transports: what a server would put on the wire. */
  readonly exchange: (request: Request) => Promise<Exchange>;
  /** The API key that is let in. */
  readonly apiKey: string;
  /** Every key that was created, in order. */
  readonly keys: readonly SandboxKey[];
  /** Every request that arrived, in the order of arrival. */
  readonly requests: readonly SandboxRequest[];
}
