import type { Platform } from "../../src/platform.ts";

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** A platform whose time passes only when told, without environment or network. */
export interface ManualClock extends Platform {
  /** Lets milliseconds pass, and runs what falls due in them, in order. */
  pass(milliseconds: number): void;
  /** How long each pending timer still has to run. */
  pending(): number[];
  /** Resolves when `count` timers were scheduled in all: a call's first is its budget. */
  scheduled(count: number): Promise<void>;
}

export interface ManualClockInit {
  /** Time jumps over every wait between two attempts: for one call at a time. */
  readonly skipsWaits?: boolean;
  readonly random?: () => number;
  /** Milliseconds since the epoch at the start. */
  readonly wallClock?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly browser?: boolean;
  readonly resends?: boolean;
  readonly closes?: boolean;
}

export function manualClock(init: ManualClockInit = {}): ManualClock {
  let now = 0;
  let count = 0;
  let timers: Timer[] = [];
  let waiting: { count: number; resolve: () => void }[] = [];

  const pass = (milliseconds: number): void => {
    const end = now + milliseconds;
    for (;;) {
      const next = timers
        .filter(({ due }) => due <= end)
        .sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.due;
      next.callback();
    }
    now = end;
  };

  return {
    env: (name) => init.environment?.[name],
    fetch: () => Promise.reject(new Error("this test has no network")),
    monotonic: () => now,
    wallClock: () => (init.wallClock ?? 0) + now,
    schedule(callback, delay) {
      const timer = { due: now + delay, callback };
      timers.push(timer);
      count++;
      waiting = waiting.filter((each) => {
        if (each.count <= count) each.resolve();
        return each.count > count;
      });
      if (init.skipsWaits && timers.length > 1)
        queueMicrotask(() => pass(delay));
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    random: init.random ?? (() => 0.5),
    refuses: () => false,
    knowsCache: () => true,
    newConnection: () => ({}),
    browser: init.browser ?? false,
    resends: init.resends ?? false,
    closes: init.closes ?? false,
    pass,
    pending: () => timers.map(({ due }) => due - now),
    scheduled: (wanted) =>
      new Promise((resolve) => {
        if (count >= wanted) resolve();
        else waiting.push({ count: wanted, resolve });
      }),
  };
}
