import type { FetchResponse } from "../fetch.ts";
import type { Budget } from "./budget.ts";

/** The bytes that have come of a body so far, and whether reading stopped at the limit. */
export interface ReceivedBody {
  readonly chunks: Uint8Array[];
  length: number;
  truncated: boolean;
}

export function nothingReceived(): ReceivedBody {
  return { chunks: [], length: 0, truncated: false };
}

/**
 * Reads a body into `received`, chunk by chunk, so that what came is there whatever happens next.
 * Stops at `limit` bytes and when the budget ends; what is left is cancelled, which frees the
 * connection. A body that gives no reader is read by `text()`.
 */
export async function receive(
  response: FetchResponse,
  received: ReceivedBody,
  limit: number,
  budget: Pick<Budget, "stopped" | "onStop">,
): Promise<void> {
  const reader = streamOf(response)?.getReader();
  if (reader === undefined) {
    const text = await response.text();
    take(received, new TextEncoder().encode(text), limit);
    return;
  }
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  budget.onStop = cancel;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || budget.stopped) return;
      take(received, value, limit);
      if (received.truncated) return cancel();
    }
  } finally {
    budget.onStop = undefined;
  }
}

function take(received: ReceivedBody, chunk: Uint8Array, limit: number): void {
  const room = limit - received.length;
  // A stream that gives anything but bytes fails here, and not where what came is read.
  const taken = chunk.subarray(0, room);
  received.truncated = chunk.length > room;
  received.chunks.push(taken);
  received.length += taken.length;
}

export function bytesOf({ chunks, length }: ReceivedBody): Uint8Array {
  const [first] = chunks;
  if (first?.length === length) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Frees the connection of a response that nobody will read. */
export function discard(response: FetchResponse): void {
  const { body } = response as { readonly body?: { destroy?(): void } };
  const stream = streamOf(response);
  if (stream === undefined)
    body?.destroy?.(); // a stream of Node's
  else stream.cancel().catch(() => undefined);
}

/** Some transports have bodies of another kind (node-fetch: Node's streams), some have none. */
function streamOf(
  response: FetchResponse,
): ReadableStream<Uint8Array> | undefined {
  const { body } = response as { readonly body?: Partial<Response["body"]> };
  return typeof body?.getReader === "function"
    ? (body as ReadableStream<Uint8Array>)
    : undefined;
}
