import { expect } from "vitest";
import { GcoreError, isGcoreError } from "../../src/index.ts";

/** What a promise rejects with, which has to be of the error family. */
export async function rejectionOf<E extends GcoreError = GcoreError>(
  promise: Promise<unknown>,
): Promise<E> {
  const error: unknown = await promise.then(
    () => expect.fail("resolved, where a rejection was expected"),
    (reason: unknown) => reason,
  );
  expect(error).toSatisfy(isGcoreError);
  return error as E;
}

/** What a function throws, which has to be of the error family. */
export function thrownBy<E extends GcoreError = GcoreError>(
  work: () => unknown,
): E {
  try {
    work();
  } catch (error) {
    expect(error).toSatisfy(isGcoreError);
    return error as E;
  }
  return expect.fail("returned, where a throw was expected");
}
