import type { Fetch } from "../../src/fetch.ts";

/** What one attempt meets: an answer, or a rejection of `fetch`. */
export type Step = (
  request: Request,
) => Response | Promise<Response> | Promise<never>;

export interface Script {
  readonly fetch: Fetch;
  /** Every request that was handed to `fetch`, as the platform would make it. */
  readonly requests: Request[];
  /** Resolves when so many requests were. */
  reached(count: number): Promise<void>;
}

/** A `fetch` that meets one step after the other, and the last one from then on. */
export function script(...steps: readonly Step[]): Script {
  const requests: Request[] = [];
  const waiting: (() => void)[] = [];
  return {
    requests,
    async reached(count) {
      while (requests.length < count)
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async fetch(url, init) {
      const request = new Request(url, init);
      requests.push(request);
      for (const resolve of waiting.splice(0)) resolve();
      const step = steps[Math.min(requests.length, steps.length) - 1];
      if (step === undefined) throw new Error("a script needs a step");
      return step(request);
    },
  };
}

export function answers(
  status: number,
  body: unknown = "",
  headers: Readonly<Record<string, string>> = {},
): Step {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? "text/plain" : "application/json";
  return () =>
    new Response(status === 204 || status === 304 ? null : text, {
      status,
      headers: { "content-type": type, ...headers },
    });
}

/** A rejection as Node's `fetch` makes it: a bare TypeError around the system's error. */
export function fails(cause: {
  readonly code?: string;
  readonly syscall?: string;
}): Step {
  return () =>
    Promise.reject(
      new TypeError("fetch failed", {
        cause: Object.assign(new Error("from the system"), cause),
      }),
    );
}

export const refused: Step = fails({
  code: "ECONNREFUSED",
  syscall: "connect",
});
export const dropped: Step = fails({ code: "UND_ERR_SOCKET" });
/** Never answers, and doesn't listen to its signal either. */
export const hangs: Step = () => new Promise(() => undefined);

/** A body that gives these parts and then goes on as `end` says, or stalls and tells it. */
export function answersInParts(
  status: number,
  parts: readonly (string | Uint8Array)[],
  end: "closes" | "breaks" | "stalls" | (() => void),
  headers: Readonly<Record<string, string>> = {},
): Step {
  return () => {
    const left = [...parts];
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const part = left.shift();
          if (part !== undefined) return controller.enqueue(Buffer.from(part));
          if (end === "closes") return controller.close();
          if (end === "breaks")
            return controller.error(new TypeError("terminated"));
          if (end !== "stalls") end();
          return new Promise<void>(() => undefined);
        },
      },
      // Pulled when read, not before: a part that was asked for came.
      { highWaterMark: 0 },
    );
    return new Response(body, { status, headers });
  };
}
