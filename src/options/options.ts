import type { Fetch } from "../fetch.ts";
import type { Issue } from "../issue.ts";

/** Settings of a client. Every one has a default. */
export interface GcoreClientOptions {
  /**
   * The Gcore API key, with or without its `apikey ` prefix, or a function that is called for every
   * call and returns one (or a promise of one). Default: `GCORE_API_KEY`.
   *
   * @example apiKey: () => vault.read("gcore/api-key")
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
  /**
   * Added to every request. `Authorization` and the fields that frame a message (`Host`,
   * `Content-Length`, `Transfer-Encoding`, `Connection`, `Expect`) can't be given. Default: none.
   */
  readonly headers?: HeaderFields | undefined;
  /**
   * Sends one request: a proxy, another transport, a test double. Called as every `fetch` is, and
   * must follow no redirects where it is told `redirect: "manual"`.
   * Default: `globalThis.fetch`, looked up for every request.
   *
   * @example fetch: (url, init) => undici.fetch(url, { ...init, dispatcher })
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Told of every attempt after it ended, of every call: for logs, spans and request ids. What it
   * throws is ignored. Default: none.
   *
   * @example onAttempt: (attempt) => logger.info(attempt)
   */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /**
   * Told when a response departs from the spec in a way that can be lived with: the call still
   * resolves. What it throws is ignored. Default: none.
   *
   * @example onContractDrift: ({ path, issues }) => logger.warn({ path, issues })
   */
  readonly onContractDrift?: ((drift: ContractDrift) => void) | undefined;
}

/** Settings of one call; each goes before the client's. */
export interface RequestOptions {
  /**
   * Ends the call early: it rejects with an `AbortedError` that has the signal's reason as `cause`.
   * Default: none; the `timeout` ends it all the same.
   *
   * @example signal: AbortSignal.timeout(5_000)
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call, as in the client's options; of `list`, for each page. */
  readonly timeout?: number | undefined;
  /** How often the call is repeated, as in the client's options; of `replace`, its rounds (default 5). */
  readonly maxRetries?: number | undefined;
  /** Added to the client's headers, and in place of those with the same name. Default: none. */
  readonly headers?: HeaderFields | undefined;
  /** Told of every attempt of this call, after the client's own listener. Default: none. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** One request of a call, after it ended. Holds no header, body or key. */
export interface Attempt {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The path template of the spec. */
  readonly path: string;
  /** The first one of a call is 1. */
  readonly attempt: number;
  /** Milliseconds from handing the request to `fetch` to the last byte that was read. */
  readonly duration: number;
  /** The HTTP status, where an answer came. */
  readonly status?: number;
  /** The answer's `X-Request-Id`. */
  readonly requestId?: string;
  /** The platform's error code (`ECONNRESET`), where the attempt failed with one. */
  readonly code?: string;
  /** The class of what `fetch` threw; `TimeoutError` or `AbortError` where the call was ended. */
  readonly errorName?: string;
  /** Milliseconds until the request is sent again, where it will be. */
  readonly retryIn?: number;
}

/** Header fields: by name, as pairs, or `Headers`. Without a value, a field is left out. */
export type HeaderFields =
  | Readonly<Record<string, string | null | undefined>>
  | Headers
  | Iterable<readonly [name: string, value: string | null | undefined]>;

/** How a successful response departs from the spec. Holds no value of the response. */
export interface ContractDrift {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The path template of the spec. */
  readonly path: string;
  /** The answer's HTTP status. */
  readonly status: number;
  /** Every departure; `path` is that of a member of the answer. */
  readonly issues: readonly Issue[];
}
