import { gunzipSync } from "node:zlib";
import { DocumentError } from "../spec-error.ts";
import { MAX_BYTES } from "./collect.ts";

/** What was packed with gzip (RFC 1952 §2.3.1 tells by which bytes), unpacked; all else as it is. */
export function unpack(name: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DocumentError(
      name,
      code === "ERR_BUFFER_TOO_LARGE"
        ? { kind: "too-large", limit: MAX_BYTES }
        : { kind: "broken-gzip" },
    );
  }
}
