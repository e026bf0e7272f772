import {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
} from "openapi-fetch";
import { bytesOf } from "./body.ts";
import type { Call } from "./call.ts";
import type {
  Exchanged,
  GeneratedOperation,
  Placed,
  SendInit,
} from "./operation.ts";

import { throughTransport } from "./service.ts";
import { transport } from "./transport.ts";

/** openapi-fetch's `request`; the types of the facade's methods are held against the spec themselves. */
type Send = (
  method: string,
  path: string,
  init: SendInit & { params: object; body?: object },
) => Promise<{
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}>;

const decoder = new TextDecoder();
const querySerializer = createQuerySerializer();

/**
 * Sends a request of the facade: as openapi-fetch does where a middleware looks at it; else straight
 * to the transport, since the platform's `Request`, `Response` and `Headers` cost more than all else.
 */
export async function send(
  call: Call,
  operation: GeneratedOperation,
  { path, query, header, body }: Placed,
): Promise<Exchanged> {
  const { service, method } = call;
  const { responseMediaType, requestMediaType } = operation;
  const headers: Record<string, string> = { ...call.headers };
  if (responseMediaType) headers["accept"] = responseMediaType;
  if (requestMediaType) headers["content-type"] = requestMediaType;
  for (const [name, value] of Object.entries(header))
    headers[name.toLowerCase()] = String(value);
  const params = { path, query };
  if (service.observed) {
    const request = service.fetchClient.request as unknown as Send;
    const { data, error, response } = await request(method, call.path, {
      params,
      ...(body && { body }),
      headers,
      parseAs: "text",
      ...throughTransport(call),
    });
    return { response, body: data ?? error };
  }
  const { response, received } = await transport(call, {
    url: createFinalURL(call.path, {
      baseUrl: service.baseUrl,
      params,
      querySerializer,
      pathSerializer: defaultPathSerializer,
    }),
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  return { response, body: received && decoder.decode(bytesOf(received)) };
}
