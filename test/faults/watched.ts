/** What the client was handed so far. */
export interface Handed {
  /** Answers, by their headers. */
  answers: number;
  /** Bytes of their bodies. */
  bytes: number;
}

/** A `fetch` that counts what it hands over, and changes nothing. */
export function watched(
  fetch: typeof globalThis.fetch,
  handed: Handed,
): typeof globalThis.fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    handed.answers += 1;
    const { body } = response;
    if (body === null || response.status > 599) return response;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        controller.enqueue(chunk);
        handed.bytes += chunk.length;
      },
    });
    return new Response(body.pipeThrough(counter), response);
  };
}
