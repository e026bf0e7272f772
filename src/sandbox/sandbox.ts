import { createApi } from "./api.ts";
import { asFetch } from "./as-fetch.ts";
import type { Exchange } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import { checkFault } from "./fault-rules.ts";
import { createLate } from "./late.ts";
import { createLedger } from "./ledger.ts";
import {
  checkOptions,
  type Faults,
  type Sandbox,
  type SandboxOptions,
} from "./options.ts";
import { play } from "./play.ts";
import { plays } from "./plays.ts";
import { preset } from "./preset.ts";
import { randomText, secureRandom } from "./random.ts";
import { receiveRequest } from "./receive.ts";
import type { SandboxRequest } from "./request.ts";

/**
 * A stand-in for the API that answers as its spec says, keeps a ledger, and
 * plays trouble on demand. What it doesn't know it refuses; an operation of the
 * spec that it can't play answers 501.
 *
 * @throws {TypeError} for an option, a preset key or a fault that it doesn't know
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  checkOptions(options);
  const {
    random = secureRandom,
    apiKey = `0000$${randomText(random, "0123456789abcdef", 40)}`,
    projectIds,
    keys = [],
    faults = [],
    clock = () => new Date(),
  } = options;
  if (typeof faults !== "function")
    for (const fault of faults) if (fault) checkFault(fault);
  const ledger = createLedger(clock, random);
  preset(ledger, keys, projectIds?.[0] ?? 1);
  const answer = createApi({ apiKey, projectIds, ledger, plays, random });
  const late = createLate();
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
    late.passed();
    const asking = {
      answer: async () => answer(await receiveRequest(request)),
      hold: async (after: number | undefined) => {
        const received = await receiveRequest(request);
        late.hold(() => void answer(received), after);
      },
    };
    const played = await play(fault, asking, random);
    if (played.sent === "body")
      requests[number - 1] = { ...entry, status: played.reply.status };
    return played;
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return asFetch(await exchange(request), request);
  };

  return Object.freeze({
    fetch,
    exchange,
    arrive: late.arrive,
    apiKey,
    keys: ledger.keys,
    requests,
  });
}

function faultFor(faults: Faults, number: number): Fault | undefined {
  const fault =
    typeof faults === "function" ? faults(number) : faults[number - 1];
  if (fault === null || fault === undefined) return undefined;
  checkFault(fault);
  return fault;
}
