/** Tells a caller's listener; its own failures must not cost the caller the call. */
export function tell<T>(
  listener: ((told: T) => unknown) | undefined,
  told: T,
): void {
  try {
    Promise.resolve(listener?.(told)).catch(() => undefined);
  } catch {
    // as documented: ignored
  }
}
