import createFetchClient from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import type { Settings } from "../options/settings.ts";
import type { Platform } from "../platform.ts";
import type { Call, Service } from "./call.ts";
import type { SendInit } from "./operation.ts";
import { plainRequest } from "./plain-request.ts";
import { wholeResponse } from "./response.ts";
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

/** What a call of openapi-fetch is told, so that it ends in the transport. */
export function throughTransport(
  call: Call,
): Pick<SendInit, "fetch" | "Request"> {
  return {
    Request: globalThis.Request,
    fetch: async (given) => {
      const request = await plainRequest(given);
      const { response, received } = await transport(call, request);
      return received === undefined
        ? (response as Response)
        : wholeResponse(response, received);
    },
  };
}
