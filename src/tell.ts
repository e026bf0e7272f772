/** Tells a caller's listener; its own failures must not cost the caller the call. */
export async function tell<T>(
  listener: ((told: T) => unknown) | undefined,
  told: T,
): Promise<void> {
  try {
    await listener?.(told);
  } catch {
    // as documented: ignored
  }
}
