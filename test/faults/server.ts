import { randomBytes } from "node:crypto";
import {
  createServer as createHttpServer,
  type IncomingMessage,
} from "node:http";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";

export interface LedgerKey {
  readonly name: string;
  readonly secret: string;
}

/** What the server does with one request. */
export interface Play {
  /** With `connection` it doesn't even read the request. */
  readonly on?: "connection" | "request";
  /** Whether the key is created, before anything is sent. */
  readonly creates?: boolean;
  /** The raw bytes to answer with, part by part. */
  readonly sends?: (key: LedgerKey) => readonly Uint8Array[];
  /** What becomes of the connection: closed in good order by default. */
  readonly then?: "end" | "reset" | "stall";
}

export interface FaultyServer {
  readonly url: string;
  /** Every POST that was read whole, by the name it asks for. */
  readonly posts: readonly string[];
  /** Every key there is. A name may come twice: that is the crime to be caught. */
  readonly keys: readonly LedgerKey[];
  close(): Promise<void>;
}

/**
 * A server on raw sockets with a ledger, which is the truth that the client's
 * claims are held against. It plays one play a request; a GET is answered as it should be, and
 * leaves a warm connection.
 */
export async function startServer(
  playFor: (requestNumber: number) => Play,
): Promise<FaultyServer> {
  const posts: string[] = [];
  const keys: LedgerKey[] = [];
  const sockets = new Set<Socket>();
  let requests = 0;

  const parser = createHttpServer((incoming, outgoing) => {
    if (incoming.method === "GET") return void outgoing.end("warm");
    void handle(incoming).catch(() => incoming.socket.destroy());
  });
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    const play = playFor(requests + 1);
    if (play.on !== "connection") return parser.emit("connection", socket);
    requests += 1;
    return finish(socket, play);
  });

  async function handle(incoming: IncomingMessage): Promise<void> {
    const play = playFor((requests += 1));
    const { name } = JSON.parse(await text(incoming)) as { name: string };
    posts.push(name);
    const key = { name, secret: newSecret() };
    if (play.creates === true) keys.push(key);
    for (const part of play.sends?.(key) ?? []) {
      incoming.socket.write(part);
      await setImmediate();
    }
    finish(incoming.socket, play);
  }

  await new Promise<void>((resolve) =>
    listener.listen(0, "127.0.0.1", resolve),
  );
  const { port } = listener.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    keys,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function finish(socket: Socket, { then = "end" }: Play): void {
  if (then === "end") socket.end();
  if (then === "reset") socket.resetAndDestroy();
}

/** Ends in what needs an escape, two bytes and two code units. */
function newSecret(): string {
  return `${randomBytes(24).toString("base64url")}"\\é😀`;
}
