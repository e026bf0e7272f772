/** `Promise.withResolvers`, which Node 20 doesn't have. */
export function deferred<T = void>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
} {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((resolveIt) => (resolve = resolveIt));
  return { promise, resolve };
}
