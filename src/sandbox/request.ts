import type { Fault } from "./fault.ts";

/** A request that arrived. Neither its headers nor its body are kept. */
export interface SandboxRequest {
  /** The first is 1. */
  readonly number: number;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** Of its URL, without the query. */
  readonly path: string;
  /** The status that was put on its way, if any was. */
  readonly status?: number;
  /** The fault that was played, if any was. */
  readonly fault?: Fault;
}
