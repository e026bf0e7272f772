import type { InferenceApiKeys, Secret } from "gcore-inference";

/** Where a secret can be kept: a vault, or a sealed file to fall back on. */
export type Store = (name: string, secret: Secret) => Promise<void>;

/**
 * A job that makes a key and keeps its secret in the first store that takes it, since nothing shows it
 * again. Where none does, the key is deleted: a live key whose secret nobody holds must not stay. The
 * job may be repeated whatever came of it, for `replace` leaves one key of that name.
 */
export async function makeAndStore(
  apiKeys: InferenceApiKeys,
  name: string,
  stores: readonly Store[],
): Promise<void> {
  const key = await apiKeys.replace({ name });
  const failures: unknown[] = [];
  for (const store of stores) {
    try {
      return await store(key.name, key.secret);
    } catch (error) {
      failures.push(error);
    }
  }
  // If this fails too, the error names the key: delete it by hand, or run the job again.
  await apiKeys.delete({ api_key_name: key.name }).catch((error: unknown) => {
    failures.push(error);
  });
  throw new AggregateError(failures, `the secret of ${name} was not stored`);
}
