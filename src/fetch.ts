/** As much of `fetch` as is used: `globalThis.fetch`, undici's, node-fetch or a mock will do. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What a request is made of. */
export interface FetchInit {
  /** Upper-case HTTP method. */
  method: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** JSON. */
  body?: string;
  /** Redirects must not be followed: they would carry the body elsewhere. */
  redirect: "manual";
  /** Aborts when the call ends early. */
  signal: AbortSignal;
  /** Frameworks that patch `fetch` would keep the answer on disk otherwise. */
  cache?: "no-store";
}

/** As much of a `Response` as is used; its `body` too, where it is a stream that has a reader. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
