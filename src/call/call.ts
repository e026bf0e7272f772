import type { Client } from "openapi-fetch";
import type { Fetch } from "../fetch.ts";
import type { paths } from "../generated/types.ts";
import type { CallSettings } from "../options/call-settings.ts";
import type { Settings } from "../options/settings.ts";
import type { Platform } from "../platform.ts";
import type { ReceivedBody } from "./body.ts";
import type { Budget } from "./budget.ts";
import type { Progress } from "./outcome.ts";

/** What all calls of a client share: the platform as its settings have it. */
export interface Service extends Settings, Platform {
  readonly fetch: Fetch;
  /** The one that the API key is sent to. */
  readonly origin: string;
  /** An openapi-fetch client without calls of its own: the facade and `http` run theirs over it. */
  readonly fetchClient: Client<paths>;
  /** Whether a middleware was ever registered with it, which looks at the calls of the facade too. */
  observed: boolean;
}

/** One call under way: what its steps share. */
export interface Call extends Progress, Omit<CallSettings, "timeout"> {
  readonly service: Service;
  readonly budget: Budget;
  /** The most bytes that are read of a successful body; undefined leaves it to the caller. */
  readonly limit: number | undefined;
  /** What came of a successful body, kept for salvage. */
  readonly received: ReceivedBody;
  /** Texts that must not be repeated even where the server does: the API key. */
  readonly hidden: string[];
  /** When the attempt that is under way began; undefined once its listeners were told. */
  started: number | undefined;
}
