import type { GcoreClient } from "../../../src/client.ts";
import { isGcoreError, type AnyGcoreError } from "../../../src/index.ts";
import type { Secret } from "../../../src/secret.ts";
import { client } from "../../support/account.ts";
import {
  createWorld,
  type Trouble,
  type World,
  type WorldInit,
  type WorldRequest,
} from "./world.ts";

/** Something that makes a key of the name, and gives its secret. */
export type Maker = (
  gcore: GcoreClient,
  world: World,
) => Promise<{ secret: Secret }>;

const TROUBLES: readonly Trouble[] = [
  "refused",
  "dropped-before",
  "dropped-after",
  "late",
  "500-after",
  "503",
  "429",
  "stalled-before",
  "stalled-after",
  "cut",
  "empty",
];

/** A run that is the same for the same seed: what is there, and what goes wrong. */
function scene(seed: number): WorldInit {
  const chance = (request: number, salt: number): number => {
    let mixed = Math.imul(seed * 8191 + request * 131 + salt, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
  const isRough = chance(0, 1) * 0.8;
  const existing = chance(0, 2);
  const key = {
    secret: "sec-0-of-before",
    created_at: "2025-01-01T00:00:00.000Z",
    foreign: true,
  };
  return {
    ...(existing < 0.5 && { key: { ...key, inUse: existing < 0.08 } }),
    trouble: (request) =>
      chance(request, 3) < isRough
        ? (TROUBLES[Math.floor(chance(request, 4) * TROUBLES.length)] ?? "none")
        : "none",
    lateness: (request) => Math.floor(chance(request, 5) * 1_900),
    foreigner: (request) => chance(request, 6) < 0.03,
  };
}

/** What one run did wrong; nothing, if all is well. */
export async function judge(
  seed: number,
  make: Maker,
  timeout = 60_000,
): Promise<string[]> {
  const world = createWorld(scene(seed));
  const before = world.key;
  const gcore = client({ fetch: world.fetch, timeout }, world.clock);
  const ending = await end(make(gcore, world), world, timeout);
  if (ending === "hangs") return ["it goes on beyond its budget"];
  const faults: string[] = [];
  if (
    world.requests.some(
      ({ path }) => !/\/api_keys(?:\/my-api-key)?$/.test(path),
    )
  )
    faults.push("it touched another name");
  if (world.requests.some(hurries))
    faults.push("it made a key before it knew what became of a DELETE");
  if (before?.inUse && world.key !== before)
    faults.push("it deleted a key that is in use");
  const beforeLate = world.key;
  const { removed } = world;
  world.settle();
  if ("secret" in ending) {
    if (beforeLate?.secret !== ending.secret)
      faults.push("the secret is not that of the key that is there");
    else if (world.key?.secret !== ending.secret)
      faults.push("a late arrival undid it");
    return faults;
  }
  const { error } = ending;
  if (!isGcoreError(error)) return ["it rejected with what is no GcoreError"];
  const own = world.key?.foreign === false;
  if (error.outcome === "not-applied" && own)
    faults.push("it said not-applied, and there is a new key");
  if (error.outcome === "applied" && !own)
    faults.push("it said applied, and there is no new key");
  if (
    error.outcome === "applied" &&
    error.kind === "unexpected-response" &&
    error.secret !== undefined &&
    world.key?.secret !== error.secret.reveal()
  )
    faults.push("the secret in the error is not that of the new key");
  const { deleted = 0 } = error;
  if (
    deleted > removed ||
    (deleted < removed && !world.requests.some(isLostDelete))
  )
    faults.push(`it said ${deleted} removed, and it was ${removed}`);
  return faults;
}

/** A POST that follows a DELETE which has neither removed the key nor found none. */
function hurries(
  { method }: WorldRequest,
  at: number,
  requests: readonly WorldRequest[],
): boolean {
  const before = requests[at - 1];
  return (
    method === "POST" &&
    before?.method === "DELETE" &&
    before.status !== 204 &&
    before.status !== 404
  );
}

function isLostDelete({ method, status }: WorldRequest): boolean {
  return method === "DELETE" && status === undefined;
}

async function end(
  work: Promise<{ secret: Secret }>,
  { clock }: World,
  timeout: number,
): Promise<{ secret: string } | { error: AnyGcoreError } | "hangs"> {
  let ended = false;
  const settled = work.then(
    ({ secret }) => ({ secret: secret.reveal() }),
    (error: AnyGcoreError) => ({ error }),
  );
  void settled.then(() => (ended = true));
  // Time passes to the next timer, once all that can happen without it has.
  for (let passed = 0; passed <= timeout + 100 && !ended;) {
    await quiet();
    const step = Math.min(...clock.pending());
    passed += step;
    if (!ended) clock.pass(step);
  }
  await quiet();
  return ended ? settled : "hangs";
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
