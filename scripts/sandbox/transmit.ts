import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Exchange } from "../../src/sandbox/index.ts";

/** Puts an exchange on the wire; a stalled one is left open until either side closes it. */
export function transmit(exchange: Exchange, outgoing: ServerResponse): void {
  const { socket } = outgoing;
  const finish = (): void => {
    if (exchange.then !== "stall") socket?.destroy();
  };
  if (exchange.sent === "nothing") return finish();

  const { status, headers, body } = exchange.reply;
  if (exchange.sent === "headers") {
    const part = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\ncontent-`;
    socket?.write(part, finish);
    return;
  }
  // RFC 9110 §8.6: an answer that can have no body has no length either.
  const length = status === 204 ? {} : { "content-length": body.length };
  outgoing.writeHead(status, { ...headers, ...length });
  if (exchange.then === "end") outgoing.end(body);
  else outgoing.write(body.subarray(0, exchange.bytes), finish);
}
