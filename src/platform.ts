import type { Fetch } from "./fetch.ts";

/**
 * Everything the client takes from the world around it. Each member looks the platform up when it
 * is called, so that test doubles that replace a global later are seen.
 */
export interface Platform extends Traits {
  /** An environment variable; undefined where it is unset, blank, or there is no environment. */
  env(name: string): string | undefined;
  readonly fetch: Fetch;
  /** Whether the platform would refuse to build this request, and so surely did not send it. */
  refuses(...request: Parameters<Fetch>): boolean;
  /** Whether requests may say `cache`. */
  knowsCache(): boolean;
  /** What `fetch` is told beside, where `closes`, so that it takes no connection that others left open. */
  newConnection(): object;
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  /** Milliseconds since the epoch. */
  wallClock(): number;
  /** Runs `callback` once after `delay` milliseconds; the returned function forgets it. */
  schedule(callback: () => void, delay: number): () => void;
  /** At least 0 and less than 1. */
  random(): number;
}

/** What tells one platform's `fetch` from another's. */
export interface Traits {
  /** A browser sends its own `User-Agent`. */
  readonly browser: boolean;
  /** It may send a request again by itself when a reused connection closes before an answer. */
  readonly resends: boolean;
  /** It can be kept from that by `Connection: close` on every request. */
  readonly closes: boolean;
}

interface Surroundings {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: { readonly node?: string };
  };
  readonly navigator?: { readonly userAgent?: string } | undefined;
  readonly Deno?: { createHttpClient?(options: object): object };
}

const surroundings: Surroundings = globalThis as object;

/** Measured: these send a request once. What isn't known is taken to send twice. */
const SENDS_ONCE = /^(?:Node\.js|Cloudflare-Workers|Bun\/(?!0\.|1\.[0-3]\.))/;

export function traitsOf({ process, navigator }: Surroundings): Traits {
  const agent =
    navigator?.userAgent ?? (process?.versions?.node ? "Node.js" : "");
  const resends = !SENDS_ONCE.test(agent);
  return {
    browser: agent.startsWith("Mozilla/"),
    resends,
    closes: resends && /^(?:Deno|Bun)\//.test(agent),
  };
}

let cacheIsKnown: boolean | undefined;
let poolless: object | undefined;

export const platform: Platform = {
  ...traitsOf(surroundings),
  env(name) {
    try {
      return surroundings.process?.env?.[name]?.trim() || undefined;
    } catch {
      return undefined; // Deno refuses without --allow-env
    }
  },
  fetch: (url, init) => globalThis.fetch(url, init),
  refuses(url, init) {
    try {
      new Request(url, init);
      return false;
    } catch {
      return true;
    }
  },
  knowsCache: () =>
    (cacheIsKnown ??= !platform.refuses("http://localhost", {
      cache: "no-store",
    } as Parameters<Fetch>[1])), // old workerd throws
  newConnection: () => ({
    client: (poolless ??= surroundings.Deno?.createHttpClient?.({
      poolMaxIdlePerHost: 0,
    })),
  }),
  monotonic: () => performance.now(),
  wallClock: () => Date.now(),
  schedule(callback, delay) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
