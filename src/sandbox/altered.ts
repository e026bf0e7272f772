import type { Fault } from "./fault.ts";
import { problem, reply, type Reply } from "./reply.ts";
import type { Random } from "./random.ts";

type FaultOf<Kind extends Fault["kind"]> = Fault & { readonly kind: Kind };

const html = "text/html; charset=utf-8";
const page = "<!doctype html><title>Welcome</title><h1>It works</h1>";

export function statusReply(fault: FaultOf<"status">, random: Random): Reply {
  const { status, headers } = fault;
  if (typeof fault.body === "string")
    return reply(status, html, fault.body, headers);
  const body =
    fault.body ?? problem(random, "HTTPError", `Answered ${status} on purpose`);
  return reply(status, "application/json", JSON.stringify(body), headers);
}

export function redirectReply({
  to,
  status = 307,
}: FaultOf<"redirect">): Reply {
  return { status, headers: { location: to }, body: new Uint8Array() };
}

export function altered(
  fault: FaultOf<"empty" | "wrong-type" | "truncate" | "replace">,
  given: Reply,
): Reply {
  switch (fault.kind) {
    case "empty":
      return { ...given, body: new Uint8Array() };
    case "wrong-type":
      return reply(given.status, html, page);
    case "truncate":
      return { ...given, body: given.body.slice(0, cutAt(given, fault.at)) };
    case "replace": {
      if (given.body.length === 0) return given;
      const members: unknown = JSON.parse(new TextDecoder().decode(given.body));
      const body = JSON.stringify(Object.assign({}, members, fault.members));
      return { ...given, body: new TextEncoder().encode(body) };
    }
  }
}

/** How many bytes of the body come before the cut. */
export function cutAt(
  { body }: Reply,
  at: number = Math.floor(body.length / 2),
): number {
  return body.subarray(0, at).length;
}
