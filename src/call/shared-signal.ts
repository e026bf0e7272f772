type Callback = () => void;

interface Shared {
  readonly callbacks: Set<Callback>;
  readonly run: Callback;
}

const shared = new WeakMap<AbortSignal, Shared>();

/**
 * Calls back once the signal aborts; the returned function forgets it. However many calls share a
 * signal, it carries one listener: platforms warn of more than ten, as of a leak.
 */
export function onAbort(signal: AbortSignal, callback: Callback): Callback {
  const { callbacks, run } = shared.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    if (!callbacks.delete(callback) || callbacks.size > 0) return;
    signal.removeEventListener("abort", run);
    shared.delete(signal);
  };
}

function listen(signal: AbortSignal): Shared {
  const callbacks = new Set<Callback>();
  const run = (): void => callbacks.forEach((callback) => callback());
  signal.addEventListener("abort", run);
  const entry = { callbacks, run };
  shared.set(signal, entry);
  return entry;
}
