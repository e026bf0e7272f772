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
  /** The HTTP status; 0 where a browser hides that of a redirect. */
  readonly status: number;
  /** The header fields, whatever holds them. */
  readonly headers: {
    /** A field's value by its name, in any case; null where there is none. */
    get(name: string): string | null;
  };
  /** The whole body as text: asked for where `body` is no stream. */
  text(): Promise<string>;
}
