import type { Client, Middleware } from "openapi-fetch";
import type { ReceivedBody } from "./body.ts";
import type { Budget } from "./budget.ts";
import type { paths } from "../generated/types.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Attempt } from "../options/options.ts";
import type { Settings } from "../options/settings.ts";
import type { Progress } from "./outcome.ts";
import type { Platform } from "../platform.ts";

/** What all calls of a client share. */
export interface Service {
  readonly settings: Settings;
  readonly platform: Platform;
  /** The one that the API key is sent to. */
  readonly origin: string;
  /** An openapi-fetch client without calls of its own: the facade and `http` run theirs over it. */
  readonly fetchClient: Client<paths>;
  /** Those that are registered with it. */
  readonly middlewares: Middleware[];
}

/** One call under way: what its steps share. */
export interface Call {
  readonly service: Service;
  readonly progress: Progress;
  readonly options: CallOptions;
  readonly budget: Budget;
  readonly reading: Reading;
  /** What came of a successful body, kept for salvage. */
  readonly received: ReceivedBody;
  /** Texts that must not be repeated even where the server does: the API key. */
  readonly hidden: string[];
  /** Who is told of every attempt. */
  readonly listeners: readonly ((attempt: Attempt) => void)[];
  /** Tells them of the attempt that is under way, if one is. */
  endAttempt: ((more: Told) => void) | undefined;
}

/** Members of an `Attempt`, as far as they are known. */
export type Told = { readonly [Name in keyof Attempt]?: unknown };

/** What is to become of a successful body. */
export interface Reading {
  /** The most bytes that are read; `stream` leaves the body to the caller. */
  readonly limit: number | "stream";
  /** Whether a plain object will do in place of the platform's `Response`. */
  readonly plain: boolean;
}
