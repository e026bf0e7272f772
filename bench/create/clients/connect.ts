/** Where the keys are to be created. */
export interface Target {
  readonly baseUrl: string;
  /** The transport; without one, whatever the client uses by itself. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A client made ready, as a service makes it once: what is returned creates one key a call. */
export type Connect = (
  target: Target,
) => (name: string) => Promise<{ readonly name: string }>;

export const API_KEY = "bench$key";
export const PROJECT_ID = 1;
export const PATH = `/cloud/v3/inference/${PROJECT_ID}/api_keys`;
