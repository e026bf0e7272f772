import { STATUS_CODES } from "node:http";
import type { ServerResponse } from "node:http";
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
  outgoing.writeHead(status, { ...headers, "content-length": body.length });
  if (exchange.then === "end") outgoing.end(body);
  else outgoing.write(body.subarray(0, exchange.bytes), finish);
}
