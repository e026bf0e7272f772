/** A request that was read whole: what is left of it once its connection is gone. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

export async function receiveRequest(request: Request): Promise<Received> {
  const { method, url, headers } = request;
  return { method, url: new URL(url), headers, body: await request.text() };
}
