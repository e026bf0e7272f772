/**
 * Everything the client takes from the world around it. Each member looks the platform up when it
 * is called, so that test doubles that replace a global later are seen.
 */
export interface Platform {
  /** An environment variable; undefined where it is unset, blank, or there is no environment. */
  env(name: string): string | undefined;
  fetch(request: Request): Promise<Response>;
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  /** Milliseconds since the epoch. */
  wallClock(): number;
  /** Runs `callback` once after `delay` milliseconds; the returned function forgets it. */
  schedule(callback: () => void, delay: number): () => void;
  /** At least 0 and less than 1. */
  random(): number;
  /** Whether this is a browser, which sends its own `User-Agent`. */
  readonly browser: boolean;
}

interface Surroundings {
  process?: { env?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
}

const surroundings = globalThis as unknown as Surroundings;

export const platform: Platform = {
  env(name) {
    try {
      return surroundings.process?.env?.[name]?.trim() || undefined;
    } catch {
      return undefined; // Deno refuses without --allow-env
    }
  },
  fetch: (request) => globalThis.fetch(request),
  monotonic: () => performance.now(),
  wallClock: () => Date.now(),
  schedule(callback, delay) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  browser: /^Mozilla\//.test(surroundings.navigator?.userAgent ?? ""),
};
