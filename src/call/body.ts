/** The bytes that have come of a body so far, and whether reading stopped at the limit. */
export interface Received {
  readonly chunks: Uint8Array[];
  length: number;
  truncated: boolean;
}

export function nothingReceived(): Received {
  return { chunks: [], length: 0, truncated: false };
}

/**
 * Reads a body into `received`, chunk by chunk, so that what came is there whatever happens next.
 * Stops at `limit` bytes and when `signal` aborts; what is left is cancelled, which frees the
 * connection.
 */
export async function receive(
  response: Response,
  received: Received,
  limit: number,
  signal: AbortSignal,
): Promise<void> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      received.chunks.push(value.subarray(0, limit - received.length));
      received.length += value.length;
      if (received.length > limit) {
        received.length = limit;
        received.truncated = true;
        return cancel();
      }
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

export function bytesOf({ chunks, length }: Received): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Frees the connection of a response that nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
