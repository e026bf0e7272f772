import type { Json } from "../schema/index.ts";

/** A request that can be sent as it stands. */
export interface RequestWitness {
  readonly method: string;
  /** Absolute, parameters filled in. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The value, before it is written in the media type of `content-type`. */
  readonly body?: Json;
}

export interface ResponseWitness {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
}

export type Witness =
  { readonly request: RequestWitness } | { readonly response: ResponseWitness };
