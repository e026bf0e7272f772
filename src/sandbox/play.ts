import { altered, cutAt, redirectReply, statusReply } from "./altered.ts";
import type { Exchange } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import type { Random } from "./random.ts";
import type { Reply } from "./reply.ts";

/** The API, for one request. */
export interface Asking {
  /** Reads the request and applies it. */
  answer(): Promise<Reply>;
  /** Reads the request, which is applied after `requests` others, or when the sandbox is told. */
  hold(requests: number | undefined): Promise<void>;
}

/** Plays one fault around the API, which is only asked if the request gets that far. */
export async function play(
  fault: Fault | undefined,
  { answer, hold }: Asking,
  random: Random,
): Promise<Exchange> {
  if (fault === undefined) return whole(await answer());
  switch (fault.kind) {
    case "refuse":
      return { sent: "nothing", then: "refuse" };
    case "drop":
    case "stall":
      return brokenOff(fault, answer);
    case "late":
      await hold(fault.requests);
      return { sent: "nothing", then: fault.then ?? "drop" };
    case "status":
      if (fault.applied === true) await answer();
      return whole(statusReply(fault, random));
    case "redirect":
      return whole(redirectReply(fault));
    default:
      return whole(altered(fault, await answer()));
  }
}

async function brokenOff(
  { kind: then, when, at }: Fault & { readonly kind: "drop" | "stall" },
  answer: () => Promise<Reply>,
): Promise<Exchange> {
  if (when === "before") return { sent: "nothing", then };
  const reply = await answer();
  if (when === "after") return { sent: "nothing", then };
  if (when === "headers") return { sent: "headers", then, reply };
  return { sent: "body", bytes: cutAt(reply, at), then, reply };
}

function whole(reply: Reply): Exchange {
  return { sent: "body", bytes: reply.body.length, then: "end", reply };
}
