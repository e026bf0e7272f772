import createFetchClient, { type Middleware } from "openapi-fetch";
import type { Call, Service } from "./call.ts";
import { LightRequest } from "./light-request.ts";
import type { Settings } from "../options/settings.ts";
import type { paths } from "../generated/types.ts";
import type { SendInit } from "./operation.ts";
import type { Platform } from "../platform.ts";
import { transport } from "./transport.ts";

export function openService(settings: Settings, platform: Platform): Service {
  const { baseUrl, headers } = settings;
  const fetchClient = createFetchClient<paths>({ baseUrl, headers });
  const { origin } = new URL(baseUrl);
  return { settings, platform, origin, fetchClient, middlewares: [] };
}

/** What a call of openapi-fetch is told, so that it ends in the transport. */
export function transportInit(
  call: Call,
  middleware: readonly Middleware[] = [],
): Pick<SendInit, "fetch" | "Request"> {
  const observed = call.service.middlewares.length + middleware.length > 0;
  return {
    // A middleware may look at all of a request and an answer; otherwise nobody does.
    Request: observed
      ? globalThis.Request
      : (LightRequest as unknown as typeof Request),
    fetch: (given) => transport(call, given, observed),
  };
}
