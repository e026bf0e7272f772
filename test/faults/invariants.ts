import {
  GcoreError,
  UnexpectedResponseError,
  type InferenceApiKeyCreated,
} from "../../src/index.ts";
import { leaks } from "./leaks.ts";

export type Settled = PromiseSettledResult<InferenceApiKeyCreated>;

/** What a server knows of the calls that were made to it. */
export interface Truth {
  readonly keys: readonly { readonly name: string; readonly secret: string }[];
  /** What else must not be readable anywhere. */
  readonly apiKey: string;
}

/** Which of the promises that hold whatever goes wrong were broken by one call. */
export function violations(
  name: string,
  settled: Settled,
  truth: Truth,
): string[] {
  const keys = truth.keys.filter((key) => key.name === name);
  const needles = [truth.apiKey, ...keys.map(({ secret }) => secret)];
  const result: unknown =
    settled.status === "fulfilled" ? settled.value : settled.reason;
  return [
    ...(keys.length > 1 ? [`${keys.length} keys for one call`] : []),
    ...claims(settled, keys[0]?.secret),
    ...leaks(result, needles).map((place) => `leaked in ${place}`),
  ];
}

function claims(settled: Settled, secret: string | undefined): string[] {
  if (settled.status === "fulfilled") {
    const told = settled.value.secret.reveal();
    return told === secret ? [] : ["resolved with another secret"];
  }
  const error: unknown = settled.reason;
  if (!(error instanceof GcoreError))
    return [`rejected with ${String(error)}, which isn't of the family`];
  const broken: string[] = [];
  if (error.outcome === "not-applied" && secret !== undefined)
    broken.push("said not-applied, but the key exists");
  if (error.outcome === "applied" && secret === undefined)
    broken.push("said applied, but there is no key");
  if (error instanceof UnexpectedResponseError && error.secret !== undefined)
    if (error.secret.reveal() !== secret) broken.push("saved another secret");
  return broken;
}
