import { serve } from "../../scripts/sandbox/serve.ts";
import { createSandbox, type Exchange } from "../../src/sandbox/index.ts";
import { leaks } from "../faults/leaks.ts";
import type { Result } from "./check.ts";

interface Told {
  readonly outcome: string;
  readonly secrets: readonly string[];
  readonly printed: string;
}

/** Where the sandbox is, and its key, as JSON: what `journey` is given. */
export type Travel = (where: string) => Promise<string>;

/** Sends the journey to a sandbox on a real socket, and holds what it says against the ledger. */
export async function journeyBy(travel: Travel): Promise<Result> {
  const sandbox = createSandbox({
    faults: (request) =>
      request === 2 ? { kind: "drop", when: "after" } : undefined,
  });
  const { apiKey, keys } = sandbox;
  const server = await serve({
    exchange: async (request) =>
      request.method === "OPTIONS"
        ? PREFLIGHT
        : readable(await sandbox.exchange(request)),
  });
  try {
    const where = JSON.stringify({ apiKey, baseUrl: server.url });
    const told = JSON.parse(await travel(where)) as Told;
    const held = keys.map(({ secret }) => secret);
    const truths: readonly (readonly [boolean, string])[] = [
      [told.outcome === "unknown", `the lost key's outcome: ${told.outcome}`],
      [
        String(held) === String(told.secrets),
        `${held.length} keys, of which not all secrets are held`,
      ],
      [
        leaks(told.printed, [apiKey, ...held]).length === 0,
        "printed what must not be",
      ],
    ];
    const broken = truths.flatMap(([holds, what]) => (holds ? [] : [what]));
    return { total: truths.length, broken };
  } finally {
    await server.close();
  }
}

const ANYONE = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  // A star doesn't stand for this one (Fetch standard, CORS-unsafe names).
  "access-control-allow-headers": "authorization, *",
  "access-control-expose-headers": "*",
};

const PREFLIGHT: Exchange = {
  sent: "body",
  bytes: 0,
  then: "end",
  reply: { status: 204, headers: ANYONE, body: new Uint8Array() },
};

/** What a page of another origin may read. */
function readable(exchange: Exchange): Exchange {
  if (exchange.sent === "nothing") return exchange;
  const { reply } = exchange;
  return {
    ...exchange,
    reply: { ...reply, headers: { ...reply.headers, ...ANYONE } },
  };
}
