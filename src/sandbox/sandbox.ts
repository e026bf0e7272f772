import { createApi } from "./api.ts";
import { asFetch } from "./as-fetch.ts";
import type { Exchange } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import type { SandboxRequest } from "./ledger.ts";
import type { Faults, Sandbox, SandboxOptions } from "./options.ts";
import { play } from "./play.ts";
import { randomText, secureRandom } from "./random.ts";

/**
 * A stand-in for the API that answers as its spec says, keeps a ledger, and
 * plays trouble on demand.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const {
    random = secureRandom,
    apiKey = `0000$${randomText(random, "0123456789abcdef", 40)}`,
    projectIds,
    faults = [],
    clock = () => new Date(),
  } = options;
  const api = createApi({ apiKey, projectIds, clock, random });
  const requests: SandboxRequest[] = [];

  async function exchange(request: Request): Promise<Exchange> {
    const { method, url } = request;
    const number = requests.length + 1;
    const fault = faultFor(faults, number);
    const entry: SandboxRequest = {
      number,
      method,
      path: new URL(url).pathname,
      ...(fault !== undefined && { fault }),
    };
    requests.push(entry);
    const played = await play(fault, () => api.answer(request), random);
    if (played.sent === "body")
      requests[number - 1] = { ...entry, status: played.reply.status };
    return played;
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return asFetch(await exchange(request), request);
  };

  return Object.freeze({ fetch, exchange, apiKey, keys: api.keys, requests });
}

function faultFor(faults: Faults, number: number): Fault | undefined {
  const fault =
    typeof faults === "function" ? faults(number) : faults[number - 1];
  return fault ?? undefined;
}
