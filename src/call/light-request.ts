/**
 * As much of a `Request` as a call needs where no middleware looks at it: building the platform's
 * own costs more than the rest of the call.
 */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;

  constructor(
    url: string,
    init: { method: string; headers: Headers; body?: BodyInit },
  ) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

/** A request as plain values, which every attempt can send. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes where it is no text: a form with files. */
  readonly body: string | undefined;
}

export async function plainRequest(
  request: LightRequest | Request,
): Promise<PlainRequest> {
  const { url, method, headers, body } = request;
  const isLight = request instanceof LightRequest;
  if (isLight && typeof (body ?? "") !== "string")
    return plainRequest(new Request(url, { method, headers, body: body! }));
  return {
    url,
    method,
    headers: Object.fromEntries(headers),
    body: isLight
      ? (body as string | undefined)
      : textOf(await request.arrayBuffer()),
  };
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
