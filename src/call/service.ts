import createFetchClient, { type Middleware } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import type { Settings } from "../options/settings.ts";
import type { Platform } from "../platform.ts";
import type { Call, Service } from "./call.ts";
import { LightRequest } from "./light-request.ts";
import type { SendInit } from "./operation.ts";
import { transport } from "./transport.ts";

export function openService(settings: Settings, platform: Platform): Service {
  const { baseUrl, headers, fetch } = settings;
  return {
    ...platform,
    // Another transport may take what the platform refuses.
    ...(fetch && { refuses: () => false }),
    ...settings,
    fetch: fetch ?? platform.fetch,
    origin: new URL(baseUrl).origin,
    fetchClient: createFetchClient<paths>({ baseUrl, headers }),
    observed: false,
  };
}

/** What a call of openapi-fetch is told, so that it ends in the transport. `middleware` is that of a call of `http`. */
export function transportInit(
  call: Call,
  middleware?: readonly Middleware[],
): Pick<SendInit, "fetch" | "Request"> {
  // A middleware may look at all of a request and an answer; who calls `http`, at its answer.
  const observed = call.service.observed || !!middleware?.length;
  const plain = !observed && middleware === undefined;
  return {
    Request: observed
      ? globalThis.Request
      : (LightRequest as unknown as typeof Request),
    fetch: (given) => transport(call, given, plain),
  };
}
