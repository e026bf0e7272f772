import type { Exchange } from "./exchange.ts";
import {
  dropped,
  redirected,
  refusedConnection,
  terminated,
} from "./network-error.ts";

const nullBodyStatuses: readonly number[] = [204, 205, 304];

/** Tells an exchange the way `fetch` would: by resolving, rejecting, or neither. */
export async function asFetch(
  exchange: Exchange,
  request: Request,
): Promise<Response> {
  request.signal.throwIfAborted();
  if (exchange.then === "refuse") throw refusedConnection(new URL(request.url));
  if (exchange.sent !== "body") {
    if (exchange.then === "drop") throw dropped();
    return await new Promise((_, reject) => onAbort(request, reject));
  }
  const { status, headers } = exchange.reply;
  if (redirects(status, headers) && request.redirect !== "manual")
    throw redirected();
  const body = nullBodyStatuses.includes(status)
    ? null
    : bodyOf(exchange, request);
  return new Response(body, { status, headers });
}

function bodyOf(
  exchange: Exchange & { readonly sent: "body" },
  request: Request,
): BodyInit {
  const { then, bytes } = exchange;
  const arrived = exchange.reply.body.slice(0, bytes);
  if (then === "end") return arrived;
  let sent = false;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        if (then === "stall")
          onAbort(request, (reason) => controller.error(reason));
      },
      // The fault comes only when it is asked for: an error would throw away what is still queued.
      pull: async (controller) => {
        if (!sent && arrived.length > 0) controller.enqueue(arrived);
        else if (then === "drop") controller.error(terminated());
        else await new Promise(() => {});
        sent = true;
      },
    },
    { highWaterMark: 0 },
  );
}

function redirects(
  status: number,
  headers: Readonly<Record<string, string>>,
): boolean {
  return (
    [301, 302, 303, 307, 308].includes(status) &&
    headers["location"] !== undefined
  );
}

/** Stalled requests: a platform that collected one would forget to pass on its signal. */
const open = new Set<Request>();

function onAbort(request: Request, listener: (reason: unknown) => void): void {
  const { signal } = request;
  open.add(request);
  signal.addEventListener(
    "abort",
    () => {
      open.delete(request);
      listener(signal.reason);
    },
    { once: true },
  );
}
