/** A request as plain values, which every attempt can send. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes where it is no text: a form with files. */
  readonly body: string | undefined;
}

export async function plainRequest(request: Request): Promise<PlainRequest> {
  const { url, method } = request;
  const headers = Object.fromEntries(request.headers);
  return { url, method, headers, body: textOf(await request.arrayBuffer()) };
}

function textOf(bytes: ArrayBuffer): string | undefined {
  if (bytes.byteLength === 0) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return bytes as unknown as string;
  }
}
