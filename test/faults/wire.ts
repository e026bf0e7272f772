import { STATUS_CODES } from "node:http";

export interface Framing {
  readonly status?: number;
  readonly mediaType?: string | null;
  readonly headers?: readonly string[];
  /** How the end of the body is told: `close` tells it by closing the connection. */
  readonly framing?: "length" | "chunked" | "close";
}

/** A response as the bytes of an HTTP/1.1 connection that serves but one. */
export function response(
  body: string | Uint8Array,
  framing: Framing = {},
): Buffer {
  const bytes = Buffer.from(body);
  const chunked = framing.framing === "chunked";
  return Buffer.concat([
    head(bytes.length, framing),
    chunked ? Buffer.from(`${bytes.length.toString(16)}\r\n`) : empty,
    bytes,
    chunked ? Buffer.from("\r\n0\r\n\r\n") : empty,
  ]);
}

/** The same, without what comes after `at` bytes of the body. */
export function cutResponse(
  body: string | Uint8Array,
  at: number,
  framing: Framing = {},
): Buffer {
  const bytes = Buffer.from(body);
  const size = `${bytes.length.toString(16)}\r\n`;
  return Buffer.concat([
    head(bytes.length, framing),
    framing.framing === "chunked" ? Buffer.from(size) : empty,
    bytes.subarray(0, at),
  ]);
}

/** The bytes one by one, so that they arrive in as many parts. */
export function dribble(bytes: Buffer): Buffer[] {
  return Array.from(bytes, (byte) => Buffer.of(byte));
}

const empty = Buffer.alloc(0);

function head(length: number, options: Framing): Buffer {
  const { status = 200, headers = [], framing = "length" } = options;
  const { mediaType = "application/json" } = options;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    ...(mediaType === null ? [] : [`Content-Type: ${mediaType}`]),
    ...(framing === "length" ? [`Content-Length: ${length}`] : []),
    ...(framing === "chunked" ? ["Transfer-Encoding: chunked"] : []),
    "Connection: close",
    ...headers,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
}
