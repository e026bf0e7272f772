import type { ContractDrift } from "../contract-drift.ts";

/** Settings of a client. Every one has a default. */
export interface GcoreClientOptions {
  /**
   * The Gcore API key, with or without its `apikey ` prefix, or a function that is called for every
   * call and returns one (or a promise of one). Default: `GCORE_API_KEY`.
   */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * The project used where a call gives no `project_id`: a safe positive integer.
   * Default: `GCORE_CLOUD_PROJECT_ID`; without either, every call has to give one.
   */
  readonly projectId?: number | undefined;
  /**
   * Where the API is. `http:` is refused except to a loopback host; credentials, query and fragment
   * are refused. Default: `GCORE_BASE_URL`, then the spec's server.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Milliseconds for a whole call: waiting, retries and the last byte of the body. More than
   * 2 147 483 647 (24.8 days, `Infinity` included) counts as that. Default: 60 000.
   */
  readonly timeout?: number | undefined;
  /** How often a call is repeated where that can't create a second key. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Added to every request. The authentication header can't be given here. */
  readonly headers?: HeaderFields | undefined;
  /**
   * Sends one request: a proxy, another transport, a test double. It must follow no redirects when
   * the request says `redirect: "manual"`. Default: `globalThis.fetch`, looked up for every request.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Told when a response departs from the spec in a way that can be lived with: the call still
   * resolves. What it throws is ignored.
   */
  readonly onContractDrift?: ((drift: ContractDrift) => void) | undefined;
}

/** Settings of one call; each goes before the client's. */
export interface RequestOptions {
  /** Ends the call early: it rejects with an `AbortedError` that has the signal's reason as `cause`. */
  readonly signal?: AbortSignal | undefined;
  /** As in the client's options. */
  readonly timeout?: number | undefined;
  /** As in the client's options. */
  readonly maxRetries?: number | undefined;
  /** Added to the client's headers, and in place of those with the same name. */
  readonly headers?: HeaderFields | undefined;
}

/** Header fields by name. */
export type HeaderFields = Readonly<Record<string, string>> | Headers;
