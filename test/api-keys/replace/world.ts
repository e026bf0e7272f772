import type { Fetch } from "../../../src/fetch.ts";
import { manualClock, type ManualClock } from "../../support/clock.ts";
import { responseBody } from "../../support/spec.ts";

/** A key of the one name that matters. */
export interface WorldKey {
  readonly secret: string;
  readonly created_at: string;
  readonly foreign: boolean;
  readonly inUse: boolean;
}

/** What becomes of one request. */
export type Trouble =
  | "none"
  | "refused"
  | "dropped-before"
  | "dropped-after"
  | "late"
  | "500-after"
  | "503"
  | "429"
  | "stalled-before"
  | "stalled-after"
  | "cut"
  | "empty";

/** A request that came, or was to come. */
export interface WorldRequest {
  readonly method: string;
  readonly path: string;
  /** Of its answer; undefined where it had none, or one that doesn't tell what became of it. */
  readonly status: number | undefined;
}

export interface World {
  readonly fetch: Fetch;
  readonly clock: ManualClock;
  /** The key of the name, if there is one. */
  key: WorldKey | undefined;
  /** How many keys this client's requests have removed, and how many they have made. */
  removed: number;
  made: number;
  readonly requests: WorldRequest[];
  /** Applies whatever is still on its way. */
  settle(): void;
}

export interface WorldInit {
  readonly key?: WorldKey;
  /** The trouble of the nth request, from 1. */
  readonly trouble: (request: number) => Trouble;
  /** Milliseconds until a late request arrives. */
  readonly lateness: (request: number) => number;
  /** Whether somebody else makes a key before the nth request. */
  readonly foreigner: (request: number) => boolean;
}

/** The API's rules for one name, with a network between: a name has one key, a used key can't go. */
export function createWorld(init: WorldInit): World {
  const clock = manualClock();
  const waiting = new Map<number, () => void>();
  let count = 0;
  let serial = 0;

  const newKey = (foreign: boolean): WorldKey => ({
    secret: `sec-${++serial}-of-somebody`,
    created_at: new Date(Date.UTC(2026, 0, 1) + serial * 1000).toISOString(),
    foreign,
    inUse: false,
  });

  function apply(method: string): { status: number; body?: string } {
    const { key } = world;
    if (method === "POST") {
      if (key !== undefined) return { status: 409 };
      world.key = newKey(false);
      world.made++;
      return { status: 200, body: told(world.key, true) };
    }
    if (key === undefined) return { status: 404 };
    if (method === "GET") return { status: 200, body: told(key, false) };
    if (key.inUse) return { status: 409 };
    world.key = undefined;
    world.removed++;
    return { status: 204 };
  }

  const lost = (): Promise<never> =>
    Promise.reject(
      new TypeError("fetch failed", {
        cause: Object.assign(new Error("lost"), { code: "UND_ERR_SOCKET" }),
      }),
    );

  const fetch: Fetch = (url, { method, signal }) => {
    const number = ++count;
    if (init.foreigner(number)) world.key ??= newKey(true);
    const stalls = (): Promise<never> =>
      new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    const { pathname } = new URL(url);
    const request = { method, path: pathname, status: undefined };
    const answer = (
      status: number,
      ...more: [body?: string, headers?: Fields]
    ) => {
      const tells = status < 500 || status === 503;
      world.requests[number - 1] = { ...request, ...(tells && { status }) };
      return respond(status, ...more);
    };
    world.requests[number - 1] = request;
    switch (init.trouble(number)) {
      case "refused":
        return Promise.reject(
          new TypeError("fetch failed", {
            cause: Object.assign(new Error("refused"), {
              code: "ECONNREFUSED",
              syscall: "connect",
            }),
          }),
        );
      case "dropped-before":
        return lost();
      case "dropped-after":
        apply(method);
        return lost();
      case "late": {
        const arrive = (): void => {
          if (waiting.delete(number)) apply(method);
        };
        waiting.set(number, arrive);
        clock.schedule(arrive, init.lateness(number));
        return lost();
      }
      case "500-after":
        apply(method);
        return answer(500);
      case "503":
        return answer(503, undefined, { "retry-after": "1" });
      case "429":
        return answer(429);
      case "stalled-before":
        return stalls();
      case "stalled-after":
        apply(method);
        return stalls();
      case "cut": {
        const { status, body } = apply(method);
        return answer(status, body?.slice(0, body.indexOf("sec-") + 6));
      }
      case "empty":
        return answer(apply(method).status, "");
      case "none": {
        const { status, body } = apply(method);
        return answer(status, body);
      }
    }
  };

  const world: World = {
    fetch,
    clock,
    key: init.key,
    removed: 0,
    made: 0,
    requests: [],
    settle() {
      for (const arrive of [...waiting.values()]) arrive();
    },
  };
  return world;
}

function told({ secret, created_at }: WorldKey, isNew: boolean): string {
  const members = {
    name: "my-api-key",
    description: null,
    created_at,
    expires_at: null,
    deployment_names: [],
  };
  return JSON.stringify(isNew ? responseBody({ ...members, secret }) : members);
}

type Fields = Readonly<Record<string, string>>;

function respond(
  status: number,
  body?: string,
  headers: Fields = {},
): Promise<Response> {
  return Promise.resolve(
    new Response(status === 204 ? null : (body ?? "{}"), {
      status,
      headers: { "content-type": "application/json", ...headers },
    }),
  );
}
