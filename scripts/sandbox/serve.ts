import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { transmit } from "./transmit.ts";

const host = "127.0.0.1";

export interface SandboxServer {
  /** The base URL, without a slash at its end. */
  readonly url: string;
  /** Closes every connection, the stalled ones included. */
  close(): Promise<void>;
}

/** Puts a sandbox behind HTTP on the loopback interface, on a free port unless one is named; its faults happen to real sockets. */
export async function serve(
  sandbox: Pick<Sandbox, "exchange">,
  { port = 0 }: { readonly port?: number } = {},
): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    void handle(sandbox, incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  sandbox: Pick<Sandbox, "exchange">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    transmit(await sandbox.exchange(requestFrom(incoming)), outgoing);
  } catch {
    // A method or URL that no Request can have, or a client that left half-way.
    outgoing.writeHead(400).end();
  }
}

function requestFrom(incoming: IncomingMessage): Request {
  const { method = "GET", url = "/", rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  const bodiless = method === "GET" || method === "HEAD";
  return new Request(new URL(url, `http://${host}`), {
    method,
    headers,
    ...(!bodiless && {
      body: Readable.toWeb(incoming) as ReadableStream,
      duplex: "half",
    }),
  });
}
