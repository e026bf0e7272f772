import { bytesOf, type ReceivedBody } from "./body.ts";
import type { FetchResponse } from "../fetch.ts";
import { isSuccess } from "./answer.ts";

/** A response whose body has come already. */
export function wholeResponse(
  response: FetchResponse,
  received: ReceivedBody,
): Response {
  const { status, statusText = "" } = response as Response;
  const copy = new Response(
    received.length > 0 ? (bytesOf(received) as Uint8Array<ArrayBuffer>) : null,
    {
      status: isSuccess(status) ? 200 : 500,
      headers: fieldsOf(response),
    },
  );
  // The constructor refuses statuses outside 200–599, and bodies for some within.
  return Object.defineProperties(copy, {
    status: { value: status },
    statusText: { value: statusText },
  });
}

/** Transports and mocks bring headers of their own, some of which can only be asked. */
function fieldsOf({ headers }: FetchResponse): [string, string][] {
  if (Symbol.iterator in headers)
    return [...(headers as unknown as Iterable<[string, string]>)];
  return ["content-type", "content-length", "x-request-id"].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
}
